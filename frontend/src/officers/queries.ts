import { graphql } from '../graphql/generated';

export const OfficersDocument = graphql(`
  query Officers($first: Int!, $after: String, $filter: OfficerFilter) {
    viewer {
      now
    }
    officers(first: $first, after: $after, filter: $filter) {
      edges {
        node {
          officer {
            id
            name
            userName
            roles
            trainingValidTo
          }
          point {
            id
            name
          }
          active
          employedTo
          rights {
            id
            state
          }
          access {
            password
            throttled
            cardLinkedAt
            device {
              kind
              permitted
            }
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

export const PointNamesDocument = graphql(`
  query PointNames {
    points {
      point {
        id
        name
        code
      }
    }
  }
`);

export const RightFragment = graphql(`
  fragment RightFacts on Right {
    id
    role
    validFrom
    validTo
    state
    reason
    askedAt
    decidedAt
    endReason
    mayDecide
    mayEnd
    officer {
      id
      name
    }
    point {
      id
      name
    }
    askedBy {
      id
      name
    }
    decidedBy {
      id
      name
    }
    endedBy {
      id
      name
    }
  }
`);

export const OfficerDocument = graphql(`
  query OfficerPage($id: ID!) {
    viewer {
      now
    }
    officer(id: $id) {
      officer {
        id
        name
        userName
        roles
        trainingValidTo
      }
      point {
        id
        name
      }
      organisation
      active
      employedTo
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
          id
          name
        }
      }
      access {
        password
        passwordUntil
        hasEmail
        cardLinkedAt
        openSessions
        throttled
        device {
          kind
          linkedAt
          permitted
        }
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

export const WaitingRightsDocument = graphql(`
  query WaitingRights {
    waitingRights {
      ...RightFacts
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
        id
        name
      }
      point {
        id
        name
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
