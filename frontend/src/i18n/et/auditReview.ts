import type { Texts } from '../fi';

export const auditReview: Texts['auditReview'] = {
  title: 'Logi läbivaatamine',
  lead: 'Mustrid, mida tasub vaadata, ja kui kaugele on logi läbi vaadatud.',
  informs:
    'Mustrid ainult teavitavad: ükski neist ei takista kedagi töötamast ja igaühel võib olla hea põhjus. Vaadake sündmusi ja küsige vajaduse korral.',
  patterns: 'Mustrid',
  since: 'Otsitud ajavahemikust {{since}} – {{until}}.',
  nothing: 'Ei leitud midagi',
  found_one: 'Üks leid',
  found_other: '{{count}} leidu',
  evidence_one: 'Näita sündmust',
  evidence_other: 'Näita {{count}} sündmust',
  evidenceOf: 'Sündmused',
  explain: {
    UNUSUAL_VOLUME:
      'Kasutaja nägi päevas vähemalt {{threshold}} isikut ja vähemalt {{factor}} korda nii palju kui ta ise või teised punktis tavaliselt. Põhjus võib olla järjekord või kellegi asendamine.',
    LOOK_WITHOUT_ACT:
      'Kasutaja otsis isikuid vähemalt {{threshold}} korda päevas ja kellelegi neist ei avatud tunni jooksul külastust. Põhjus võib olla telefoninõustamine või valesti kirjutatud kood.',
    OUTSIDE_HOURS:
      'Tellimus esitati siis, kui registreerimispunkt oli suletud. Põhjus võib olla veninud külastus või valesti märgitud lahtiolekuaeg.',
    CODES_TO_ONE_ADDRESS:
      'Samale koduaadressile telliti koodid vähemalt {{threshold}} isikule {{days}} päeva jooksul. Põhjus võib olla perekond või ühiselamu.',
    QUICK_IDENTITY_CHECK:
      'Isikusamasus tuvastati vähem kui {{threshold}} sekundit pärast külastuse avamist. Nii kiiresti jõuab dokumenti harva vaadata; põhjus võib olla, et seda kontrolliti juba enne.',
  },
  finding: {
    UNUSUAL_VOLUME: '{{count}} isikut; tavaliselt {{own}}, punktis {{usual}}',
    LOOK_WITHOUT_ACT: '{{count}} otsingut ilma külastuseta',
    OUTSIDE_HOURS: 'Tellimusi suletud ajal: {{count}}',
    CODES_TO_ONE_ADDRESS: 'Isikuid samal aadressil: {{count}}',
    QUICK_IDENTITY_CHECK: 'Tuvastatud {{count}} sekundiga',
  },
  several: 'Mitu kasutajat',
  up: 'Kui kaugele läbi vaadatud',
  never: 'Logi ei ole veel läbi vaadatud.',
  upTo: 'Läbi vaadatud kuni sündmuseni {{size}}',
  left: 'Allkirjastatud logist on läbi vaatamata {{size}} sündmust.',
  leftNone: 'Kogu allkirjastatud logi on läbi vaadatud.',
  by: '{{name}}, {{time}}',
  somebody: 'Läbivaataja, keda enam ei tunta',
  ownWait_one: 'Üks läbivaataja enda sündmus ootab teist läbivaatajat.',
  ownWait_other: '{{count}} läbivaataja enda sündmust ootab teist läbivaatajat.',
  ownNone: 'Ka tema enda sündmused on keegi teine läbi vaadanud.',
  earlier: 'Varasemad läbivaatamised',
  note: 'Märkus',
  mark: {
    title: 'Märgi läbivaadatuks',
    text: 'Märgite läbivaadatuks allkirjastatud logi {{size}} esimest sündmust. Märget ei saa tagasi võtta.',
    own: 'Enda sündmusi te läbi vaadata ei saa: need ootavad teist läbivaatajat.',
    note: 'Märkus',
    noteHint: 'Vabatahtlik. Ärge kirjutage isikuandmeid.',
    noteLong: 'Kirjutage kuni 1000 märki.',
    submit: 'Märgi läbivaadatuks',
    refused: 'Läbivaatamist ei märgitud',
    done: 'Läbivaatamine on märgitud.',
    nothing: 'Midagi uut läbi vaadata ei ole: olete kogu allkirjastatud logi juba läbi vaadanud.',
    unsealed: 'Läbivaatamise saab märkida alles siis, kui logi on allkirjastatud.',
  },
};
