import { graphql } from '../graphql/generated';

export const TodayDocument = graphql(`
  query Today($orders: Boolean!, $batches: Boolean!, $visit: Boolean!) {
    viewer {
      visit @include(if: $visit) {
        id
        purpose
        endsAt
        holder {
          id
        }
      }
      today @include(if: $orders) {
        day
        waitingForUs
        waitingForOthers
        placedToday
        cardsExpected
        cardsLate
      }
    }
    batches(first: 100, state: HELD) @include(if: $batches) {
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

// Each list asks by whose turn it is: newer orders hide none that waits, and what
// a list has no room for stands behind its link.
export const TodaysOrdersDocument = graphql(`
  query TodaysOrders($filter: OrderFilter!) {
    orders(first: 20, filter: $filter) {
      edges {
        node {
          id
          number
          kind
          state
          promisedOn
          late
          stateChangedAt
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const DecisionsDocument = graphql(`
  query Decisions($rights: Boolean!, $authorisations: Boolean!, $rules: Boolean!, $country: String!) {
    viewer {
      now
    }
    waitingRights @include(if: $rights) {
      ...RightFacts
    }
    rulebookProposals(country: $country) @include(if: $rules) {
      id
      country
      effectiveFrom
      proposedAt
      mayDecide
      proposedBy {
        ...OfficerName
      }
    }
    points @include(if: $authorisations) {
      authorisations {
        ...AuthorisationFacts
      }
    }
  }
`);
