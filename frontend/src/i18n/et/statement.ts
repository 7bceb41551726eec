import type { Texts } from '../fi';

export const statement: Texts['statement'] = {
  title: 'Ligipääsetavuse teatis',
  lead: 'Teatis puudutab registreerimispunkti teenust Sinetti.',
  stateTitle: 'Kui ligipääsetav teenus on',
  state: 'Teenus on tehtud WCAG 2.2 tasemete A ja AA järgi. Teadaolevad puudused on allpool.',
  drawnUp: 'Teatis on koostatud {{day}}. See põhineb teenuse pakkuja enda hinnangul.',
  checkedTitle: 'Mida on kontrollitud ja kuidas',
  checked: [
    'Kõik lehed soome, rootsi, inglise ja eesti keeles automaatselt programmiga axe-core: ühtegi viga ei leitud. Programm leiab ainult osa takistustest.',
    'Kõik tööetapid ainult klaviatuuriga. Ühetähelisi kiirklahve ei ole.',
    'Lehed 320 piksli laiusena, mis vastab 400-protsendilisele suurendusele: üks veerg ja külgsuunas kerima ei pea.',
    'Teksti ja tausta kontrast, vajutatavate kohtade suurus (vähemalt 24 pikslit) ja vähendatud liikumise seade.',
    'Vigadest teatatakse lehe ülaosas ja välja juures, tekstina, mitte ainult värviga.',
    'Seansi lõppemise eest hoiatatakse kaks minutit varem ja tööd saab jätkata.',
  ],
  limitsTitle: 'Teadaolevad puudused',
  limits: [
    'Kirja eelvaade on PDF-fail, mille loetavus sõltub brauserist. Samad andmed on tekstina kontrolli etapis.',
    'Seanss lõpeb hiljemalt 10 tunni pärast ja seda ei saa pikendada: seda nõuab turvalisus.',
    'Ühekordne kood vahetub iga 30 sekundi järel. Kui see on liiga lühike aeg, küsige tööandjalt paroolikalkulaatorit või muud viisi.',
    'Teenust ei ole veel katsetatud ekraanilugeja kasutajatega ega ole seda hinnanud keegi väljastpoolt.',
  ],
  tellTitle: 'Teatage takistusest',
  tell: 'Kas leidsite puuduse? Saatke tagasisidet või helistage kasutajatoele. Vastame kahe nädala jooksul.',
  tellLink: 'Andke tagasisidet ligipääsetavuse kohta',
  complainTitle: 'Kaebus järelevalveasutusele',
  complain:
    'Teatage takistusest kõigepealt meile. Kui vastus teid ei rahulda või seda kahe nädala jooksul ei tule, võite esitada kaebuse selle riigi järelevalveasutusele, kus te teenust kasutate.',
  country: { fi: 'Soome', ee: 'Eesti' },
  authority: {
    fi: 'Soome transpordi- ja sideamet Traficom',
    ee: 'Tarbijakaitse ja Tehnilise Järelevalve Amet',
  },
};
