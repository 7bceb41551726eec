import { graphql } from '../graphql/generated';

export const SupportCaseFragment = graphql(`
  fragment CaseFacts on SupportCase {
    record {
      ...ColleagueFacts
      organisation
      active
      access {
        ...AccessFacts
      }
    }
    acts {
      act
      checks
      reason
      doneAt
      doneBy {
        ...OfficerName
      }
    }
    responsible {
      ...OfficerName
    }
  }
`);

export const SupportCasesDocument = graphql(`
  query SupportCases($text: String!) {
    supportCases(text: $text) {
      ...CaseFacts
    }
  }
`);

export const SupportedOfficerDocument = graphql(`
  query SupportedOfficer($id: ID!) {
    officer(id: $id) {
      officer {
        id
        userName
      }
    }
  }
`);

export const SupportOfficerDocument = graphql(`
  mutation SupportOfficer($input: SupportInput!) {
    did: supportOfficer(input: $input) {
      case {
        ...CaseFacts
      }
      temporaryPassword
      passwordUntil
      refusals {
        ...Why
      }
    }
  }
`);

export const NoticesDocument = graphql(`
  query Notices {
    notices {
      ...NoticeFacts
    }
  }
`);

export const ReadNoticeDocument = graphql(`
  mutation ReadNotice($input: ReadNoticeInput!) {
    did: readNotice(input: $input) {
      notices {
        ...NoticeFacts
      }
      refusals {
        ...Why
      }
    }
  }
`);

export const FeedbackDocument = graphql(`
  query FeedbackQueue($handled: Boolean!) {
    feedback(handled: $handled) {
      id
      kind
      page
      message
      contact
      language
      sentAt
      answer
      handledBy {
        ...OfficerName
      }
    }
  }
`);

export const AnswerFeedbackDocument = graphql(`
  mutation AnswerFeedback($input: AnswerFeedbackInput!) {
    did: answerFeedback(input: $input) {
      feedback {
        id
        answer
      }
      refusals {
        ...Why
      }
    }
  }
`);
