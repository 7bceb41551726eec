import { createContext, useContext } from 'react';
import { graphql } from '../graphql/generated';
import type { Permission, ViewerQuery } from '../graphql/generated/graphql';

export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      officer {
        id
        name
        roles
      }
      point {
        id
        name
        organisation
        country
        addressRows
      }
      timeZone
      permissions
      sessionEndsAt
      demo
    }
  }
`);

export type Viewer = ViewerQuery['viewer'];

export const ViewerContext = createContext<Viewer | undefined>(undefined);

/** Who is logged in; only below LoggedIn. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer outside of a logged-in page');
  return viewer;
}

/** Whether the officer has a right; the server asks again at each act. */
export function useMay(permission: Permission): boolean {
  return useViewer().permissions.includes(permission);
}
