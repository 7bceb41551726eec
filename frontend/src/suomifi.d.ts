import type { JSX as ReactJSX } from 'react';

// suomifi-ui-components' types name the global JSX namespace, which React 19
// moved into its module.
declare global {
  namespace JSX {
    type LibraryManagedAttributes<C, P> = ReactJSX.LibraryManagedAttributes<C, P>;
    interface IntrinsicElements extends ReactJSX.IntrinsicElements {}
  }
}
