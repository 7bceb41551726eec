import type { Texts } from '../fi';
import { helpLogin } from './helpLogin';

export const help: Texts['help'] = {
  title: 'Juhised',
  lead: 'Mida kliendile öelda. Iga juhendi saab printida kliendi keeles.',
  customers: 'Kliendile',
  officers: 'Registreerijale',
  service: 'Teenusest',
  print: 'Prindi kliendile',
  slipLanguage: 'Juhendi keel',
  back: 'Kõik juhised',
  topics: {
    prices: {
      title: 'Hinnad ja tellimuse kinnitus',
      lead: 'Tellimuse hind on näha enne tellimist.',
      points: [
        'Hind on kaardi lehel koos alusega: üldine hinnakiri, teie punkti hinnakiri või tasuta oma töötajale.',
        'Maksja tehakse kindlaks enne kinnitamist: kasutaja kviitungiga, tööandja arveviitega või tasuta koos põhjusega.',
        'Avage kinnituse PDF kliendi keeles ning laske kliendil see üle vaadata ja allkirjastada.',
      ],
    },
    handOver: {
      title: 'Kaardi või ümbriku üleandmine',
      lead: 'Kaardi tellija ei anna seda üksi üle.',
      points: [
        'Märkige kõigepealt, et saadetis on punkti jõudnud.',
        'Kontrollige isikusamasust selle külastuse ajal ja võtke allkiri paberile.',
        'Uute koodide ümbrik kehtib alles siis, kui koodid on leti ääres kaardile laaditud.',
      ],
    },
    revocation: {
      title: 'Kaardi kehtetuks tunnistamine telefoni teel',
      lead: 'Kadunud või varastatud kaart tunnistatakse kohe kehtetuks, ka telefoni teel.',
      points: [
        'Esitage kontrollküsimused: kirja läheb ainult see, et neid küsiti, mitte vastused.',
        'Märkige taotluse aeg ka siis, kui kannate selle hiljem sisse, ja öelge, miks see hilines.',
        'Kaart, mis võib veel välja tulla, peatatakse; kehtetuks tunnistatud kaarti ei saa enam kasutusele võtta.',
      ],
    },
    lifecycle: {
      title: 'Mis kaartidega iseenesest juhtub',
      lead: 'Reeglistik tuletab meelde ja lõpetab; teie selgitate teateid.',
      points: [
        'Kui kaardile ei tulda järele või seda ei aktiveerita, saadetakse meeldetuletus ja lõpuks lõpetab kaardi reeglistiku rida.',
        'Vana kaart tunnistatakse kehtetuks, kui uus aktiveeritakse.',
        'Uuendamist pakutakse enne kaardi aegumist; päev on kaardi lehel.',
      ],
    },
    pins: {
      title: 'PIN-koodid ja aktiveerimine',
      lead: 'Aktiveerimisel saab kaart kaks PIN-koodi, mille valite ise.',
      points: [
        'PIN1 tuvastab teie isiku, PIN2 annab allkirja.',
        'Aktiveerimata kaarti ei saa kasutada: sellel ei ole veel PIN-koode.',
        'Mõelge koodid enne välja. Ärge kasutage mõlemas samu numbreid.',
        'Aktiveerimisel sisestatakse kumbki PIN-kood kaks korda.',
        'Hoidke kiri alles: sama aktiveerimiskoodiga avatakse lukustunud PIN-kood.',
      ],
    },
    forgotten: {
      title: 'PIN-kood ununes või lukustus',
      lead: 'Viis järjestikust vale katset lukustavad PIN-koodi. Uue saate teha ise kirjas oleva aktiveerimiskoodiga.',
      points: [
        'Pange kaart lugejasse ja oodake, kuni lugeja ikoon näitab kaarti.',
        'Avage kaarditarkvara aken (või seadmete vaade) ja isikutuvastuse vahekaart.',
        'Valige õige objekt: isikutuvastuse või allkirjastamise PIN. Mitme lugeja korral on kõigi koodid ühes loendis.',
        'Valige PIN-koodi avamine. Sisestage kood PUK-i ehk aktiveerimiskoodi väljale ja kaks korda uus PIN-kood.',
        'Tarkvara teatab õnnestumisest. Kui te ei tea, kumb on lukus, valige kummagi puhul PIN-i kontroll.',
        'Viis vale aktiveerimiskoodi lukustab kaardi kiibi lõplikult. Siis on vaja uut kaarti.',
      ],
    },
    change: {
      title: 'PIN-koodi vahetamine',
      lead: 'Vahetage PIN-kood, kui keegi teine võib seda teada.',
      points: [
        'Kaart peab olema aktiveeritud ja kehtiv PIN-kood teada.',
        'Valige kaarditarkvaras PIN-koodi vahetamine, sisestage kehtiv kood üks kord ja uus kaks korda.',
        'PIN-i kontroll näitab tulemust: õige, vale ja katsete arv, või lukus.',
      ],
    },
    lost: {
      title: 'Aktiveerimiskood on kadunud',
      lead: 'Uue kirja tellib registreerimispunkt. Otse ametist seda tellida ei saa.',
      points: [
        'Organisatsioonikaart: registreerimispunkt, kust kaarti taotleti, või organisatsiooni volitatud punkt.',
        'Tervishoiutöötaja kutsekaart: mis tahes avaliku tervishoiu registreerimispunkt.',
        'Personalikaart ja teenuseosutaja kaart: oma organisatsiooni või selle volitatud punkt.',
        'Võtke kaasa kehtiv pass või ID-kaart.',
      ],
    },
    faulty: {
      title: 'Kaart ei tööta',
      lead: 'Proovige enne pretensiooni esitamist järgmist.',
      points: [
        'Pühkige kiipi pehme lapiga.',
        'Paigaldage lugeja tarkvara uusim versioon.',
        'Proovige teist tööjaama ja samas lugejas teist kaarti.',
        'Kontrollige kaarditarkvaras PIN-koodi ja proovige testlehte.',
        'Kui miski ei aita, esitab registreerimispunkt pretensiooni. Kui nimi või muud kaardi andmed muutuvad, on alati vaja uut kaarti.',
      ],
    },
    estonia: {
      title: 'Eesti kaart: PIN1, PIN2 ja PUK',
      lead: 'Kõik kolm koodi on suletud ümbrikus, mille saate koos kaardiga.',
      points: [
        'PIN1 logib sisse ja dekrüpteerib, PIN2 annab omakäelise allkirjaga võrdse allkirja, PUK avab või vahetab PIN-koodi.',
        'Kui PUK on alles, avage PIN-kood ise ID-tarkvaras (Minu eID → Ava).',
        'PUK lukustub pärast kolme vale katset. Abi sõltub kaardi väljaandmise kuupäevast.',
        '3.12.2018–14.11.2025 välja antud kaart: uus ümbrik antakse üle isiklikult kohapeal.',
        'Alates 17.11.2025 välja antud kaart: uut ümbrikku ei tehta. PUK-koodi näeb veebis teise elektroonilise tuvastusvahendiga, muidu on vaja uut kaarti. Enne esimest allkirja tuleb PIN2 vahetada.',
      ],
    },
    safety: {
      title: 'Hoidke koode turvaliselt',
      lead: 'Koodid on ainult teie omad.',
      points: [
        'Ärge öelge koode kellelegi. Ükski ametiisik ei küsi neid telefoni ega e-posti teel.',
        'Hoidke koode kaardist eraldi, mitte kunagi kaardi peal. Ärge visake ümbrikku ära.',
        'Võite PIN1 ja PIN2 vahetada meeldejäävate vastu. Hoidke need selgelt erinevad.',
        'Sisestage PIN-kood ainult siis, kui alustasite toimingut ise: PIN1 sisselogimiseks, PIN2 allkirjastamiseks.',
        'Ärge kunagi sisestage PIN2 tundmatul lehel: võltsleht võib küsida mõlemat.',
        'Brauser võib PIN1 sisselogimise meelde jätta. Logige välja, võtke kaart lugejast ja sulgege kõik brauseri aknad.',
      ],
    },
    ...helpLogin,
  },
};
