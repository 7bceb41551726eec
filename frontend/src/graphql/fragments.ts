import { graphql } from './generated';

// What several pages ask for in the same words; each is known by its name in every query.

export const OfficerNameFragment = graphql(`
  fragment OfficerName on Officer {
    id
    name
  }
`);

export const PointNameFragment = graphql(`
  fragment PointName on Point {
    id
    name
  }
`);

export const ColleagueFragment = graphql(`
  fragment ColleagueFacts on OfficerRecord {
    officer {
      ...OfficerName
      userName
    }
    point {
      ...PointName
    }
  }
`);

export const AccessFragment = graphql(`
  fragment AccessFacts on OfficerAccess {
    password
    passwordUntil
    hasEmail
    cardLinkedAt
    openSessions
    throttled
    device {
      kind
      linkedAt
      permitted
    }
  }
`);

export const RightFragment = graphql(`
  fragment RightFacts on Right {
    id
    role
    validFrom
    validTo
    state
    reason
    askedAt
    decidedAt
    endReason
    mayDecide
    mayEnd
    officer {
      ...OfficerName
    }
    point {
      ...PointName
    }
    askedBy {
      ...OfficerName
    }
    decidedBy {
      ...OfficerName
    }
    endedBy {
      ...OfficerName
    }
  }
`);

export const StandingFragment = graphql(`
  fragment StandingFacts on PointStanding {
    inOrder
    faults
    stops
    trainedRegistrars
    endsOn
  }
`);

export const AuthorisationFragment = graphql(`
  fragment AuthorisationFacts on Authorisation {
    id
    organisation
    customerNumber
    validFrom
    validTo
    state
    mayDecide
    mayEnd
    point {
      ...PointName
      code
      organisation
    }
    askedBy {
      ...OfficerName
    }
    decidedBy {
      ...OfficerName
    }
  }
`);

export const NoticeFragment = graphql(`
  fragment NoticeFacts on Notice {
    id
    kind
    at
    officer {
      ...OfficerName
    }
    point {
      ...PointName
    }
  }
`);
