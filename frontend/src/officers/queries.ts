import { graphql } from '../graphql/generated';

export const OfficersDocument = graphql(`
  query Officers($first: Int!, $after: String, $filter: OfficerFilter) {
    viewer {
      now
    }
    officers(first: $first, after: $after, filter: $filter) {
      edges {
        node {
          ...ColleagueFacts
          officer {
            roles
            trainingValidTo
          }
          active
          employedTo
          rights {
            id
            state
          }
          access {
            ...AccessFacts
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

// Where a new officer may work, and whose people others than the own may be.
export const NewOfficerDocument = graphql(`
  query NewOfficer {
    points {
      point {
        ...PointName
      }
    }
    partners {
      id
      kind
      name
    }
  }
`);

export const PointNamesDocument = graphql(`
  query PointNames {
    points {
      point {
        ...PointName
      }
    }
  }
`);

export const OfficerDocument = graphql(`
  query OfficerPage($id: ID!) {
    viewer {
      now
    }
    officer(id: $id) {
      ...ColleagueFacts
      officer {
        roles
        trainingValidTo
      }
      organisation
      active
      employedTo
      partner {
        kind
        name
      }
      mayBeGiven
      rights {
        ...RightFacts
      }
      trainings {
        passedOn
        validTo
        reference
        recordedAt
        recordedBy {
          ...OfficerName
        }
      }
      access {
        ...AccessFacts
      }
    }
  }
`);

export const RolesDocument = graphql(`
  query Roles {
    roles {
      role
      permissions
      inHand
    }
  }
`);

export const WhatIfDocument = graphql(`
  query WhatIf($change: WhatIfInput!) {
    whatIf(change: $change) {
      kind
      permission
      count
      officer {
        ...OfficerName
      }
      point {
        ...PointName
      }
    }
  }
`);

export const AskRightDocument = graphql(`
  mutation AskRight($input: AskRightInput!) {
    did: askRight(input: $input) {
      right {
        ...RightFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const DecideRightDocument = graphql(`
  mutation DecideRight($input: DecideInput!) {
    did: decideRight(input: $input) {
      right {
        ...RightFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const EndRightDocument = graphql(`
  mutation EndRight($input: EndInput!) {
    did: endRight(input: $input) {
      right {
        ...RightFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const CreateOfficerDocument = graphql(`
  mutation CreateOfficer($input: CreateOfficerInput!) {
    did: createOfficer(input: $input) {
      officer {
        officer {
          id
          name
          userName
        }
      }
      temporaryPassword
      passwordUntil
      refusals {
        ...Why
      }
    }
  }
`);

export const EndEmploymentDocument = graphql(`
  mutation EndEmployment($input: EndEmploymentInput!) {
    did: endEmployment(input: $input) {
      officer {
        officer {
          id
        }
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const RecordTrainingDocument = graphql(`
  mutation RecordTraining($input: RecordTrainingInput!) {
    did: recordTraining(input: $input) {
      officer {
        officer {
          id
        }
      }
      refusals {
        ...Why
      }
    }
  }
`);
