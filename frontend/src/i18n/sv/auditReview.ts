import type { Texts } from '../fi';

export const auditReview: Texts['auditReview'] = {
  title: 'Granskning av loggen',
  lead: 'Avvikelser som är värda att se på, och hur långt loggen är granskad.',
  informs:
    'Avvikelserna upplyser bara: ingen av dem hindrar någon från att göra sitt arbete, och var och en kan ha ett gott skäl. Se på händelserna och fråga vid behov.',
  patterns: 'Avvikelser',
  since: 'Sökt för tiden {{since}} – {{until}}.',
  nothing: 'Inget hittades',
  found_one: 'Ett fynd',
  found_other: '{{count}} fynd',
  evidence_one: 'Visa händelsen',
  evidence_other: 'Visa {{count}} händelser',
  evidenceOf: 'Händelser',
  explain: {
    UNUSUAL_VOLUME:
      'En användare såg på en dag minst {{threshold}} personer och minst {{factor}} gånger så många som hen själv eller andra på stället brukar. Skälet kan vara rusning eller ett vikariat.',
    LOOK_WITHOUT_ACT:
      'En användare sökte personer minst {{threshold}} gånger på en dag, och inget ärende öppnades för någon av dem inom en timme. Skälet kan vara telefonrådgivning eller en felskriven beteckning.',
    OUTSIDE_HOURS:
      'En beställning gjordes när registreringsstället var stängt. Skälet kan vara ett ärende som drog ut på tiden eller en felaktig öppettid.',
    CODES_TO_ONE_ADDRESS:
      'Koder för minst {{threshold}} personer beställdes till samma hemadress inom {{days}} dagar. Skälet kan vara en familj eller ett elevhem.',
    QUICK_IDENTITY_CHECK:
      'En identitet kontrollerades på mindre än {{threshold}} sekunder efter att ärendet öppnades. Så snabbt hinner man sällan se på en handling; skälet kan vara att den kontrollerades redan innan.',
  },
  finding: {
    UNUSUAL_VOLUME: '{{count}} personer; vanligen {{own}}, på stället {{usual}}',
    LOOK_WITHOUT_ACT: '{{count}} sökningar utan ärende',
    OUTSIDE_HOURS: 'Beställningar under stängd tid: {{count}}',
    CODES_TO_ONE_ADDRESS: 'Personer på samma adress: {{count}}',
    QUICK_IDENTITY_CHECK: 'Kontroll på {{count}} sekunder',
  },
  several: 'Flera användare',
  up: 'Hur långt granskat',
  never: 'Loggen har ännu inte granskats.',
  upTo: 'Granskad till händelse {{size}}',
  left: '{{size}} händelser i den undertecknade loggen är ogranskade.',
  leftNone: 'Hela den undertecknade loggen är granskad.',
  by: '{{name}}, {{time}}',
  somebody: 'En granskare som inte längre är känd',
  ownWait_one: 'En av granskarens egna händelser väntar på en annan granskare.',
  ownWait_other: '{{count}} av granskarens egna händelser väntar på en annan granskare.',
  ownNone: 'Även de egna händelserna har granskats av någon annan.',
  earlier: 'Tidigare granskningar',
  note: 'Anmärkning',
  mark: {
    title: 'Markera som granskad',
    text: 'Du markerar de {{size}} första händelserna i den undertecknade loggen som granskade. Markeringen kan inte tas tillbaka.',
    own: 'Dina egna händelser kan du inte granska: de väntar på en annan granskare.',
    note: 'Anmärkning',
    noteHint: 'Frivillig. Skriv inga personuppgifter.',
    noteLong: 'Skriv högst 1000 tecken.',
    submit: 'Markera som granskad',
    refused: 'Granskningen markerades inte',
    done: 'Granskningen är markerad.',
    nothing: 'Det finns inget nytt att granska: du har redan granskat hela den undertecknade loggen.',
    unsealed: 'Granskningen kan markeras först när loggen är undertecknad.',
  },
};
