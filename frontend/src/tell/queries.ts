import { graphql } from '../graphql/generated';

graphql(`
  fragment ToTellFacts on HolderToTell {
    id
    kind
    aboutOn
    since
    holderName
    cardNumber
    earlierAddress
    phone
  }
`);

export const HoldersToTellDocument = graphql(`
  query HoldersToTell {
    holdersToTell {
      ...ToTellFacts
    }
  }
`);

export const RecordHolderToldDocument = graphql(`
  mutation RecordHolderTold($input: RecordHolderToldInput!) {
    did: recordHolderTold(input: $input) {
      left {
        ...ToTellFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);
