import { graphql } from '../graphql/generated';

export const PostDocument = graphql(`
  query Post($id: ID!) {
    viewer {
      visit {
        id
        holder {
          id
        }
      }
    }
    order(id: $id) {
      id
      number
      kind
      delivery
      holder {
        id
        masked
      }
      card {
        id
      }
      letters {
        id
        number
        kind
        state
        marks
      }
    }
  }
`);

export const MarkLetterDocument = graphql(`
  mutation MarkLetter($input: MarkLetterInput!) {
    did: markLetter(input: $input) {
      letter {
        id
        state
        marks
      }
      order {
        id
        state
      }
      cardSuspended
      refusals {
        ...Why
      }
    }
  }
`);

export const RecordLetterArrivalDocument = graphql(`
  mutation RecordLetterArrival($input: RecordLetterArrivalInput!) {
    did: recordLetterArrival(input: $input) {
      letter {
        id
        state
        marks
      }
      order {
        id
        state
      }
      cardSuspended
      refusals {
        ...Why
      }
    }
  }
`);

export const HandOverLetterDocument = graphql(`
  mutation HandOverLetter($input: HandOverLetterInput!) {
    did: handOverLetter(input: $input) {
      letter {
        id
        state
        marks
      }
      order {
        id
        state
      }
      cardSuspended
      refusals {
        ...Why
      }
    }
  }
`);

export const LoadEnvelopeDocument = graphql(`
  mutation LoadEnvelope($input: LoadEnvelopeInput!) {
    did: loadEnvelope(input: $input) {
      letter {
        id
        state
        marks
      }
      order {
        id
        state
      }
      cardSuspended
      refusals {
        ...Why
      }
    }
  }
`);
