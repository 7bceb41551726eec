import { graphql } from '../graphql/generated';

export const EntryFragment = graphql(`
  fragment EntryFacts on AuditEntry {
    id
    at
    actorKind
    act
    outcome
    purpose
    holders
    refusals
    index
    officer {
      ...OfficerName
    }
    point {
      ...PointName
    }
  }
`);

export const EntriesDocument = graphql(`
  query AuditEntries($first: Int!, $after: String, $filter: AuditFilter) {
    auditEntries(first: $first, after: $after, filter: $filter) {
      edges {
        node {
          ...EntryFacts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const EntryDocument = graphql(`
  query AuditEntry($id: ID!) {
    auditEntry(id: $id) {
      ...EntryFacts
      partnerId
      objectKind
      objectId
      visitId
      sessionId
      rulebook
      requestId
      checkpointSize
      details {
        name
        value
      }
    }
  }
`);

export const LogFragment = graphql(`
  fragment LogFacts on AuditLog {
    state
    size
    waiting
    oldestWaitingSeconds
    faults
    checkpoint {
      size
      root
      signedAt
      origin
      keyFingerprint
    }
    witnesses {
      name
      size
      at
    }
    reviews {
      id
      size
      at
      note
      ownWaiting
      officer {
        ...OfficerName
      }
    }
  }
`);

export const LogDocument = graphql(`
  query AuditLog {
    auditLog {
      ...LogFacts
    }
  }
`);

export const PatternsDocument = graphql(`
  query AuditPatterns($since: Time) {
    auditPatterns(since: $since) {
      since
      until
      patterns {
        kind
        threshold
        factor
        windowHours
        findings {
          day
          count
          ownUsual
          pointUsual
          lastAt
          officer {
            ...OfficerName
          }
          point {
            ...PointName
          }
          entries {
            ...EntryFacts
          }
        }
      }
    }
  }
`);

export const ReviewDocument = graphql(`
  mutation ReviewAudit($input: ReviewAuditInput!) {
    did: reviewAudit(input: $input) {
      log {
        ...LogFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const MakeExtractDocument = graphql(`
  mutation MakeExtract($input: MakeExtractInput!) {
    did: makeExtract(input: $input) {
      extract {
        id
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const ExtractDocument = graphql(`
  query DataExtract($id: ID!) {
    dataExtract(id: $id) {
      id
      number
      audience
      reference
      holderId
      from
      until
      madeAt
      more
      madeBy {
        ...OfficerName
      }
      lines {
        at
        act
        outcome
        purpose
        organisation
        officer {
          ...OfficerName
        }
        point {
          ...PointName
        }
      }
    }
  }
`);
