import { graphql } from '../graphql/generated';

graphql(`
  fragment ContactFacts on HolderContact {
    email
    phone
    changedAt
    usedFrom
  }
`);

export const HolderContactDocument = graphql(`
  query HolderContact($id: ID!) {
    holderContact(id: $id) {
      ...ContactFacts
    }
  }
`);

export const SetHolderContactDocument = graphql(`
  mutation SetHolderContact($input: SetHolderContactInput!) {
    did: setHolderContact(input: $input) {
      contact {
        ...ContactFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);
