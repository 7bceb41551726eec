import { graphql } from '../graphql/generated';

export const PreviewLetterDocument = graphql(`
  mutation PreviewLetter($input: PreviewLetterInput!) {
    previewLetter(input: $input) {
      pdf
      reordered
      refusals {
        ...Why
      }
    }
  }
`);

export const OrderCodeDocument = graphql(`
  mutation OrderCode($input: OrderCodeInput!) {
    placed: orderCode(input: $input) {
      order {
        id
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const OrderPukEnvelopeDocument = graphql(`
  mutation OrderPukEnvelope($input: OrderPukEnvelopeInput!) {
    placed: orderPukEnvelope(input: $input) {
      order {
        id
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const OrderNewCardDocument = graphql(`
  mutation OrderNewCard($input: OrderNewCardInput!) {
    placed: orderNewCard(input: $input) {
      order {
        id
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const CancelOrderDocument = graphql(`
  mutation CancelOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) {
      order {
        id
        state
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const OrderDocument = graphql(`
  query OrderPage($id: ID!) {
    viewer {
      now
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
      state
      reason
      delivery
      codesWithCard
      language
      format
      payer
      payerReference
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
        owedBy
        metAt
        late
        lateDays
      }
      promisedOn
      late
      createdAt
      stateChangedAt
      rulebookVersion
      cancellable
      holder {
        id
        givenNames
        familyName
        masked
        birthDate
        language
        protected
      }
      card {
        id
        number
        product
        state
      }
      newCard {
        id
        number
        state
      }
      point {
        id
        name
        addressRows
      }
      officer {
        id
        name
      }
      steps {
        state
        at
      }
      letters {
        id
        number
        kind
        state
        holdUntil
        parkReason
        stateChangedAt
        marks
      }
    }
  }
`);

export const OrderMovedDocument = graphql(`
  subscription OrderMoved($orderId: ID!) {
    orderMoved(orderId: $orderId) {
      orderId
      state
      at
    }
  }
`);
