import { graphql } from '../graphql/generated';

export const FindHoldersDocument = graphql(`
  query FindHolders($text: String!, $purpose: Purpose!) {
    findHolders(text: $text, purpose: $purpose) {
      recognisedAs
      repair
      holders {
        id
        givenNames
        familyName
        birthDate
        identityCode
        protected
        masked
      }
      more
      refusals {
        ...Why
      }
    }
  }
`);

export const OpenVisitDocument = graphql(`
  mutation OpenVisit($input: OpenVisitInput!) {
    openVisit(input: $input) {
      visit {
        id
        holder {
          id
          cards {
            id
          }
        }
      }
      refusals {
        ...Why
      }
    }
  }
`);
