import { graphql } from '../graphql/generated';

export const WhyNotDocument = graphql(`
  query WhyNot($officerId: ID, $act: Permission!, $cardNumber: String!) {
    whyNot(officerId: $officerId, act: $act, cardNumber: $cardNumber) {
      allowed
      links {
        fact
        holds
        rule
        source
        remedy
        params {
          name
          value
        }
      }
    }
  }
`);

// From a card page the card is known by its id: its number stays out of the address.
export const CardNumberDocument = graphql(`
  query CardNumber($id: ID!) {
    card(id: $id) {
      id
      number
    }
  }
`);

export const ColleaguesDocument = graphql(`
  query Colleagues($one: Boolean!, $id: ID!) {
    officers(first: 50) {
      edges {
        node {
          ...ColleagueFacts
        }
      }
    }
    officer(id: $id) @include(if: $one) {
      ...ColleagueFacts
    }
  }
`);
