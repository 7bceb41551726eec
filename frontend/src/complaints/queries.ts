import { graphql } from '../graphql/generated';

export const FileComplaintDocument = graphql(`
  mutation FileComplaint($input: FileComplaintInput!) {
    did: fileComplaint(input: $input) {
      complaint {
        id
        number
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const AnswerComplaintDocument = graphql(`
  mutation AnswerComplaint($input: AnswerComplaintInput!) {
    did: answerComplaint(input: $input) {
      complaint {
        id
        state
        stateChangedAt
        late
        reference
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const CloseComplaintDocument = graphql(`
  mutation CloseComplaint($input: CloseComplaintInput!) {
    did: closeComplaint(input: $input) {
      complaint {
        id
        state
        stateChangedAt
        late
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const ComplaintsDocument = graphql(`
  query Complaints($openOnly: Boolean!, $first: Int!, $after: String) {
    complaints(openOnly: $openOnly, first: $first, after: $after) {
      edges {
        node {
          id
          number
          state
          fault
          to
          filedAt
          answerBy
          late
          reference
          replaced
          cardNumber
          holderName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
