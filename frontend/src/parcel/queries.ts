import { graphql } from '../graphql/generated';

export const ExpectedCardsDocument = graphql(`
  query ExpectedCards($first: Int!, $after: String) {
    viewer {
      today {
        day
      }
    }
    expectedCards(first: $first, after: $after) {
      edges {
        node {
          id
          number
          promisedOn
          stateChangedAt
          holder {
            id
            givenNames
            familyName
            masked
          }
          card {
            id
            product
          }
          newCard {
            id
            number
            state
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

export const RecordArrivalsDocument = graphql(`
  mutation RecordArrivals($input: RecordArrivalsInput!) {
    did: recordArrivals(input: $input) {
      cards {
        cardId
        recorded
        putAside
        refusals {
          ...Why
        }
      }
      refusals {
        ...Why
      }
    }
  }
`);
