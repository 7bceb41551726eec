import { graphql } from '../graphql/generated';

export const AdviseDocument = graphql(`
  query Advise($cardId: ID!, $symptom: Symptom!) {
    advise(cardId: $cardId, symptom: $symptom) {
      symptom
      orderNeeded
      refusals {
        ...Why
      }
      steps {
        code
        when
        act
        reason
        codeLostToo
        fault
        wording
        tries
        guidance {
          says {
            language
            text
          }
        }
        rule
        source
        refusals {
          ...Why
        }
        action {
          act
          kind
          available
          promises {
            step
            on
          }
          price {
            cents
            currency
          }
          priceFrom {
            why
            rule
          }
          freeFor
        }
      }
    }
  }
`);
