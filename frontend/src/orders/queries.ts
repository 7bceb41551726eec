import { graphql } from '../graphql/generated';

export const OrdersDocument = graphql(`
  query Orders($filter: OrderFilter, $first: Int!, $after: String) {
    orders(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          number
          kind
          state
          createdAt
          promisedOn
          late
          holder {
            id
            givenNames
            familyName
            masked
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

// The table that leaves the service names no person: numbers, states and days.
export const OrdersTableDocument = graphql(`
  query OrdersTable($filter: OrderFilter, $first: Int!, $after: String) {
    orders(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          number
          kind
          state
          reason
          delivery
          createdAt
          promisedOn
          late
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
