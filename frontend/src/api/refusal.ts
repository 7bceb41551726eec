import { graphql } from '../graphql/generated';

/** Everything that the page tells of a refusal. */
export const WhyFragment = graphql(`
  fragment Why on Refusal {
    code
    field
    rule
    source
    remedy
    params {
      name
      value
    }
  }
`);
