import { graphql } from '../graphql/generated';

export const VerifyIdentityDocument = graphql(`
  mutation VerifyIdentity($input: VerifyIdentityInput!) {
    verifyIdentity(input: $input) {
      verification {
        id
        result
        documentKind
        issuingState
        createdAt
      }
      repair
      refusals {
        ...Why
      }
    }
  }
`);
