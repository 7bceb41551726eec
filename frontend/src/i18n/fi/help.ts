import { helpLogin } from './helpLogin';

export const help = {
  title: 'Ohjeet',
  lead: 'Mitä asiakkaalle kerrotaan. Jokaisen ohjeen voi tulostaa asiakkaan kielellä.',
  customers: 'Asiakkaalle',
  officers: 'Rekisteröijälle',
  service: 'Palvelusta',
  print: 'Tulosta asiakkaalle',
  slipLanguage: 'Ohjeen kieli',
  back: 'Kaikki ohjeet',
  topics: {
    prices: {
      title: 'Hinnat ja tilausvahvistus',
      lead: 'Tilauksen hinta näkyy ennen tilausta.',
      points: [
        'Hinta on kortin sivulla perusteineen: yleinen hinnasto, oman pisteen hinnasto tai maksuton omalle henkilöstölle.',
        'Maksaja selvitetään ennen vahvistamista: haltija ja kuitti, työnantaja ja laskutusviite tai maksuttomuus ja sen syy.',
        'Avaa vahvistuksen PDF asiakkaan kielellä ja anna asiakkaan tarkistaa ja allekirjoittaa se.',
      ],
    },
    handOver: {
      title: 'Kortin tai kuoren luovutus',
      lead: 'Kortin tilaaja ei yksin luovuta sitä.',
      points: [
        'Kirjaa ensin, että lähetys on saapunut pisteeseen.',
        'Todenna henkilöllisyys tällä käynnillä ja ota allekirjoitus paperille.',
        'Uusien koodien kuori on voimassa vasta, kun koodit on ladattu kortille palvelupisteessä.',
      ],
    },
    revocation: {
      title: 'Sulkeminen puhelimessa',
      lead: 'Kadonnut tai varastettu kortti suljetaan heti, myös puhelimessa.',
      points: [
        'Kysy tarkistuskysymykset: vain se kirjataan, että ne kysyttiin, ei vastauksia.',
        'Kirjaa pyynnön hetki, myös kun kirjaat sen myöhemmin, ja kerro, miksi kirjaus myöhästyi.',
        'Kortti, joka voi vielä löytyä, keskeytetään; suljettu ei palaa käyttöön.',
      ],
    },
    lifecycle: {
      title: 'Mitä korteille tapahtuu itsestään',
      lead: 'Sääntökirja muistuttaa ja päättää; sinä kerrot, mitä ilmoitukset tarkoittavat.',
      points: [
        'Noutamattomasta tai aktivoimattomasta kortista muistutetaan, ja sääntökirjan rivi päättää sen.',
        'Vanha kortti suljetaan, kun uusi aktivoidaan.',
        'Uusimista tarjotaan ennen kuin kortti vanhenee; päivä on kortin sivulla.',
      ],
    },
    pins: {
      title: 'Tunnusluvut ja aktivointi',
      lead: 'Aktivoinnissa kortille asetetaan kaksi tunnuslukua, jotka valitset itse.',
      points: [
        'PIN1 eli perustunnusluku tunnistaa sinut, PIN2 eli allekirjoitustunnusluku allekirjoittaa.',
        'Korttia, jota ei ole aktivoitu, ei voi käyttää: sillä ei ole vielä tunnuslukuja.',
        'Keksi tunnusluvut etukäteen. Älä käytä samoja numeroita molempiin.',
        'Kumpikin tunnusluku kirjoitetaan aktivoinnissa kahdesti.',
        'Säilytä kirje: samalla aktivointitunnusluvulla avataan lukkiutunut tunnusluku.',
      ],
    },
    forgotten: {
      title: 'Tunnusluku unohtui tai lukkiutui',
      lead: 'Viisi väärää tunnuslukua peräkkäin lukitsee tunnusluvun. Voit tehdä uuden itse kirjeen aktivointitunnusluvulla.',
      points: [
        'Aseta kortti lukijaan ja odota, että lukijan kuvake näyttää kortin.',
        'Avaa korttiohjelman ikkuna (tai Näytä laitteet) ja Tunnistautuminen-välilehti.',
        'Valitse oikea kohde: perus- tai allekirjoitustunnusluku. Jos lukijoita on useita, kaikkien tunnusluvut ovat samassa luettelossa.',
        'Valitse Avaa PIN. Kirjoita koodi PUK- eli aktivointitunnuslukukenttään ja uusi tunnusluku kahdesti.',
        'Ohjelma ilmoittaa, kun tunnusluku on avattu. Jos et tiedä kumpi on lukossa, valitse kummallekin Tarkista PIN.',
        'Viisi väärää aktivointitunnuslukua lukitsee kortin sirun lopullisesti. Silloin tarvitaan uusi kortti.',
      ],
    },
    change: {
      title: 'Tunnusluvun vaihtaminen',
      lead: 'Vaihda tunnusluku, jos joku muu voi tietää sen.',
      points: [
        'Kortin pitää olla aktivoitu ja nykyisen tunnusluvun tiedossa.',
        'Valitse korttiohjelmassa Vaihda PIN, kirjoita nykyinen kerran ja uusi kahdesti.',
        'Tarkista PIN kertoo tuloksen: oikein, väärin ja yrityksiä jäljellä, tai lukossa.',
      ],
    },
    lost: {
      title: 'Aktivointitunnusluku on kadonnut',
      lead: 'Uuden kirjeen tilaa rekisteröintipiste. Sitä ei voi tilata suoraan virastosta.',
      points: [
        'Organisaatiokortti: rekisteröintipiste, josta kortti haettiin, tai organisaation valtuuttama piste.',
        'Ammattikortti: mikä tahansa julkisen terveydenhuollon rekisteröintipiste.',
        'Henkilöstö- ja toimijakortti: oman organisaation tai sen valtuuttama piste.',
        'Ota mukaan voimassa oleva passi tai henkilökortti.',
      ],
    },
    faulty: {
      title: 'Kortti ei toimi',
      lead: 'Kokeile näitä, ennen kuin kortista tehdään reklamaatio.',
      points: [
        'Pyyhi siru pehmeällä kankaalla.',
        'Asenna lukijaohjelmiston uusin versio.',
        'Kokeile toista työasemaa ja toista korttia samassa lukijassa.',
        'Tarkista PIN korttiohjelmassa ja kokeile testisivua.',
        'Jos mikään ei auta, rekisteröintipiste tekee reklamaation. Jos nimi tai muu kortin tieto muuttuu, tarvitaan uusi kortti.',
      ],
    },
    estonia: {
      title: 'Viron kortti: PIN1, PIN2 ja PUK',
      lead: 'Kaikki kolme koodia ovat suljetussa kuoressa, jonka saat kortin mukana.',
      points: [
        'PIN1 kirjaa sisään ja purkaa salauksen, PIN2 allekirjoittaa ja vastaa omakätistä allekirjoitusta, PUK avaa tai vaihtaa PIN-koodin.',
        'Jos PUK on tallessa, avaa PIN itse ID-ohjelmassa (Minu eID → Ava).',
        'PUK lukkiutuu kolmen väärän yrityksen jälkeen. Apu riippuu kortin myöntöpäivästä.',
        '3.12.2018–14.11.2025 myönnetty kortti: uusi koodikuori noudetaan itse pisteestä.',
        '17.11.2025 alkaen myönnetty kortti: uutta kuorta ei tehdä. PUK näkyy verkossa toisella tunnistusvälineellä, muuten tarvitaan uusi kortti. PIN2 on vaihdettava ennen ensimmäistä allekirjoitusta.',
      ],
    },
    safety: {
      title: 'Pidä koodit turvassa',
      lead: 'Koodit ovat vain sinun.',
      points: [
        'Älä kerro koodeja kenellekään. Kukaan viranomainen ei kysy niitä puhelimessa tai sähköpostissa.',
        'Säilytä koodit erillään kortista, älä koskaan kortissa. Älä heitä kuorta pois.',
        'Voit vaihtaa PIN1:n ja PIN2:n sellaisiin, jotka muistat. Pidä ne selvästi erilaisina.',
        'Anna tunnusluku vain, kun aloitit asian itse. PIN1 kirjautumiseen, PIN2 allekirjoittamiseen.',
        'Älä koskaan anna PIN2:ta tuntemattomalla sivulla: väärä sivu voi kysyä molempia.',
        'Selain voi muistaa PIN1-kirjautumisen. Kirjaudu ulos, ota kortti lukijasta ja sulje kaikki selaimen ikkunat.',
      ],
    },
    ...helpLogin,
  },
};
