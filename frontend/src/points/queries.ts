import { graphql } from '../graphql/generated';

export const PointsDocument = graphql(`
  query Points {
    points {
      point {
        ...PointName
        code
        organisation
      }
      standing {
        ...StandingFacts
      }
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
        ...PointName
        code
        organisation
        addressRows
      }
      contractFrom
      contractTo
      standing {
        ...StandingFacts
      }
      responsible {
        ...OfficerName
      }
      authorisations {
        ...AuthorisationFacts
      }
      ...PointPrices
    }
  }
`);

graphql(`
  fragment PointPrices on PointRecord {
    maySetPrices
    prices {
      kind
      price {
        cents
        currency
        vatPermille
      }
      general {
        cents
        currency
      }
      from {
        why
        rule
      }
      set {
        id
        price {
          cents
          currency
        }
        validFrom
        setBy {
          id
          name
        }
      }
    }
  }
`);

export const SetPriceDocument = graphql(`
  mutation SetPrice($input: SetPriceInput!) {
    did: setPrice(input: $input) {
      point {
        point {
          id
        }
        ...PointPrices
      }
      refusals {
        ...Why
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
            ...OfficerName
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
