import { graphql } from '../graphql/generated';

export const PointsDocument = graphql(`
  query Points {
    points {
      point {
        id
        code
        name
        organisation
      }
      standing {
        inOrder
        faults
        stops
        trainedRegistrars
        endsOn
      }
    }
  }
`);

export const AuthorisationFragment = graphql(`
  fragment AuthorisationFacts on Authorisation {
    id
    organisation
    customerNumber
    validFrom
    validTo
    state
    mayDecide
    mayEnd
    point {
      id
      code
      name
      organisation
    }
    askedBy {
      id
      name
    }
    decidedBy {
      id
      name
    }
  }
`);

export const PointDocument = graphql(`
  query PointPage($id: ID!) {
    viewer {
      now
    }
    point(id: $id) {
      point {
        id
        code
        name
        organisation
        addressRows
      }
      contractFrom
      contractTo
      standing {
        inOrder
        faults
        stops
        trainedRegistrars
        endsOn
      }
      responsible {
        id
        name
      }
      authorisations {
        ...AuthorisationFacts
      }
    }
  }
`);

export const RegistrarsDocument = graphql(`
  query Registrars($pointId: ID!) {
    officers(first: 50, filter: { pointId: $pointId }) {
      edges {
        node {
          officer {
            id
            name
            roles
            trainingValidTo
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const EmployerDocument = graphql(`
  query Employer {
    viewer {
      now
    }
    organisation {
      id
      name
      loginMethods
      openSessions {
        method
        sessions
        officers
      }
      given {
        ...AuthorisationFacts
      }
    }
  }
`);

export const AskAuthorisationDocument = graphql(`
  mutation AskAuthorisation($input: AskAuthorisationInput!) {
    did: askAuthorisation(input: $input) {
      authorisation {
        ...AuthorisationFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const DecideAuthorisationDocument = graphql(`
  mutation DecideAuthorisation($input: DecideInput!) {
    did: decideAuthorisation(input: $input) {
      authorisation {
        ...AuthorisationFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const EndAuthorisationDocument = graphql(`
  mutation EndAuthorisation($input: EndInput!) {
    did: endAuthorisation(input: $input) {
      authorisation {
        ...AuthorisationFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const SetLoginMethodsDocument = graphql(`
  mutation SetLoginMethods($input: SetLoginMethodsInput!) {
    did: setLoginMethods(input: $input) {
      organisation {
        id
        loginMethods
      }
      sessionsEnded
      refusals {
        ...Why
      }
    }
  }
`);
