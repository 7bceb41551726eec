import { graphql } from '../graphql/generated';

// Fifty orders are more than a counter places in a day; older ones that still
// wait are in the numbers and in the list of orders.
export const TodayDocument = graphql(`
  query Today($orders: Boolean!, $batches: Boolean!) {
    viewer {
      now
      today {
        waitingForUs
        waitingForOthers
        placedToday
      }
    }
    orders(first: 50) @include(if: $orders) {
      edges {
        node {
          id
          number
          kind
          state
          delivery
          promisedOn
          late
          stateChangedAt
        }
      }
    }
    batches(first: 10) @include(if: $batches) {
      edges {
        node {
          id
          number
          state
          releasableByMe
          cutOffAt
        }
      }
    }
    reprintRequests @include(if: $batches) {
      id
      letterNumber
      batchNumber
      approvableByMe
      createdAt
    }
  }
`);
