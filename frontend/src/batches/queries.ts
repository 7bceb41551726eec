import { graphql } from '../graphql/generated';

export const BatchesDocument = graphql(`
  query Batches($first: Int!, $after: String) {
    batches(first: $first, after: $after) {
      edges {
        node {
          id
          number
          state
          cutOffAt
          letters
          posted
          spoiled
          missing
          printHouse {
            id
            name
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

export const BatchWorkDocument = graphql(`
  query BatchWork {
    printHouses {
      id
      name
    }
    reprintRequests {
      id
      letterNumber
      batchNumber
      reason
      createdAt
      approvals
      approvableByMe
      newLetterNumber
    }
  }
`);

export const BatchDocument = graphql(`
  query BatchPage($id: ID!) {
    batch(id: $id) {
      id
      number
      state
      stockProfile
      cutOffAt
      sealedAt
      stateChangedAt
      letters
      parts
      holdReasons
      releases
      releasableByMe
      posted
      printed
      spoiled
      destroyed
      missing
      printHouse {
        id
        name
        keyFingerprint
      }
      receipts {
        receiptId
        kind
        receivedAt
        missing
      }
      reprints {
        id
        letterNumber
        batchNumber
        reason
        createdAt
        approvals
        approvableByMe
        newLetterNumber
      }
    }
  }
`);

export const CutOffBatchDocument = graphql(`
  mutation CutOffBatch($input: CutOffBatchInput!) {
    cutOffBatch(input: $input) {
      batch {
        id
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const ReleaseBatchDocument = graphql(`
  mutation ReleaseBatch($input: ReleaseBatchInput!) {
    releaseBatch(input: $input) {
      batch {
        id
        state
        releases
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const ApproveReprintDocument = graphql(`
  mutation ApproveReprint($input: ApproveReprintInput!) {
    approveReprint(input: $input) {
      request {
        id
        approvals
        newLetterNumber
      }
      refusals {
        ...Why
      }
    }
  }
`);
