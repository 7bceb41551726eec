import { graphql } from '../graphql/generated';

export const RulebookDocument = graphql(`
  query Rulebook($country: String!, $on: Date, $version: String) {
    viewer {
      now
    }
    rulebook(country: $country, on: $on, version: $version) {
      country
      countries
      version
      sha256
      bookVersion
      bookSha256
      rows {
        id
        section
        source
        validFrom
        line
        words {
          name
          value
        }
      }
    }
  }
`);

export const ProposalFragment = graphql(`
  fragment RulebookProposalFacts on RulebookProposal {
    id
    country
    version
    sha256
    effectiveFrom
    effectiveAt
    proposedBy {
      ...OfficerName
    }
    note
    proposedAt
    state
    decisions {
      officer {
        ...OfficerName
      }
      approves
      note
      at
    }
    mayDecide
  }
`);

export const RulebookProposalsDocument = graphql(`
  query RulebookProposals($country: String!) {
    viewer {
      now
    }
    rulebookProposals(country: $country) {
      ...RulebookProposalFacts
    }
  }
`);

export const RulebookProposalDocument = graphql(`
  query RulebookProposalPage($id: ID!) {
    rulebookProposal(id: $id) {
      ...RulebookProposalFacts
      changes {
        row
        field
        was
        is
      }
    }
  }
`);

export const ProposeRulebookDocument = graphql(`
  mutation ProposeRulebook($input: ProposeRulebookInput!) {
    did: proposeRulebook(input: $input) {
      proposal {
        ...RulebookProposalFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const DecideRulebookDocument = graphql(`
  mutation DecideRulebook($input: DecideInput!) {
    did: decideRulebook(input: $input) {
      proposal {
        ...RulebookProposalFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);
