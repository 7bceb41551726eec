import { graphql } from '../graphql/generated';

export const RecordArrivalDocument = graphql(`
  mutation RecordArrival($input: CardInput!) {
    did: recordArrival(input: $input) {
      card {
        id
        state
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const HandOverCardDocument = graphql(`
  mutation HandOverCard($input: HandOverCardInput!) {
    did: handOverCard(input: $input) {
      card {
        id
        state
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const RecordActivationDocument = graphql(`
  mutation RecordActivation($input: CardInput!) {
    did: recordActivation(input: $input) {
      card {
        id
        state
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const SuspendCardDocument = graphql(`
  mutation SuspendCard($input: PutOffCardInput!) {
    did: suspendCard(input: $input) {
      card {
        id
        state
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const ReinstateCardDocument = graphql(`
  mutation ReinstateCard($input: CardInput!) {
    did: reinstateCard(input: $input) {
      card {
        id
        state
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const RevokeCardDocument = graphql(`
  mutation RevokeCard($input: PutOffCardInput!) {
    did: revokeCard(input: $input) {
      card {
        id
        state
      }
      refusals {
        ...Why
      }
    }
  }
`);
