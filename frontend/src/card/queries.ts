import { graphql } from '../graphql/generated';

export const HolderDocument = graphql(`
  query HolderPage($id: ID!) {
    viewer {
      now
      visit {
        id
        purpose
        endsAt
        holder {
          id
        }
        verification {
          id
          result
          documentKind
          issuingState
          createdAt
        }
      }
    }
    holder(id: $id) {
      id
      givenNames
      familyName
      birthDate
      identityCode
      protected
      masked
      addressRows
      language
      cards {
        id
        number
        product
        state
        expiresOn
        organisation
      }
    }
  }
`);

export const CardDocument = graphql(`
  query CardPage($id: ID!) {
    viewer {
      now
      visit {
        id
        purpose
        endsAt
        holder {
          id
        }
        verification {
          id
          result
          documentKind
          issuingState
          createdAt
        }
      }
    }
    card(id: $id) {
      id
      number
      product
      state
      issuedOn
      expiresOn
      organisation
      lengths {
        pin1Min
        pin1Max
        pin2Min
        pin2Max
        codesIn
        codeDigits
        pinTries
        codeTries
      }
      actions {
        act
        kind
        available
        price {
          cents
          currency
          vatPermille
        }
        priceFrom {
          why
          rule
        }
        promises {
          step
          on
        }
        promisesTo {
          delivery
          promises {
            step
            on
          }
        }
        reasons
        codeLostFor
        freeFor
        faults {
          fault
          to
          until
          answerBy
          tryFirst
          freeFor
          freeFrom
          rule
          source
          refusals {
            ...Why
          }
        }
        codesWithCard
        deliveries
        places {
          delivery
          rows
          reordered
          refusals {
            ...Why
          }
        }
        oldCard {
          reason
          becomes
        }
        warnings {
          code
          number
          limit
          on
        }
        refusals {
          ...Why
        }
      }
      orders {
        id
        number
        kind
        state
        createdAt
        promisedOn
        late
        cancellable
      }
      complaints {
        id
        number
        state
        fault
        answerBy
        late
      }
      letters {
        id
        number
        orderId
        kind
        state
        createdAt
        stateChangedAt
        holdUntil
        parkReason
        marks
      }
      holder {
        id
        givenNames
        familyName
        birthDate
        identityCode
        protected
        masked
        addressRows
        hasWorkAddress
        language
      }
    }
  }
`);

export const AskProfessionalRightDocument = graphql(`
  mutation AskProfessionalRight($input: CardInput!) {
    did: askProfessionalRight(input: $input) {
      standing
      askedAt
      answered
      card {
        id
      }
      refusals {
        ...Why
      }
    }
  }
`);
