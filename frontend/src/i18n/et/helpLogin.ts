import type { helpLogin as original } from '../fi/helpLogin';
import type { Words } from '../words';

export const helpLogin: Words<typeof original> = {
  methods: {
    title: 'Sisselogimise viisid',
    lead: 'Tööandja otsustab, millised viisid on lubatud.',
    points: [
      'Sertifikaadikaart ja isikutuvastuse kood (PIN1). Kaart pannakse lugejasse ja seda loeb tööjaama kaarditarkvara.',
      'Kasutajanimi, parool ja ühekordne kood autentimisrakendusest.',
      'Kasutajanimi, parool ja ühekordne kood programmeeritavast paroolikalkulaatorist.',
      'Lehel Minu ligipääs näete, millised viisid on teile lubatud ja miks mõni ei ole.',
    ],
  },
  firstTime: {
    title: 'Esimene sisselogimine',
    lead: 'Saate kasutajanime ja ajutise parooli e-posti teel või paberil.',
    points: [
      'Logige sisse kasutajanime ja ajutise parooliga. Ühekordse koodi väli jätke tühjaks.',
      'Ajutine parool avab ainult üks kord ja kehtib 72 tundi.',
      'Vahetage parool: vähemalt 12 märki, mitte levinud parool ega pelgalt nimi.',
      'Siduge lubatud viis: kaart või seade – lugege QR-kood rakendusega või sisestage paroolikalkulaatori seeme.',
      'Kinnitage seade kahe järjestikuse koodiga ja proovige seotud viisi testlehel.',
      'Enne seda midagi muud ei avane. Kui see jäi pooleli kauemaks kui 15 minutiks, logige uuesti sisse uue parooliga ilma koodita. Kui see ei ava, tellige uus parool.',
    ],
  },
  whichApp: {
    title: 'Milline rakendus või seade sobib?',
    lead: 'Iga usaldusväärne standardile vastav rakendus. Amet ei soovita ühtegi kindlat.',
    points: [
      'Teie organisatsioon otsustab, millist rakendust kasutatakse, kas tohib kasutada isiklikku telefoni või antakse selle asemel paroolikalkulaator.',
      'Rakendus, mis teil juba on, sobib: lisage sellesse konto.',
      'Rakendus kuulub ühele inimesele, telefonis, mida teistega ei jagata.',
      'Paroolikalkulaator peab olema muu seade kui see, millega sisse logite.',
      'Koodid vastavad standardile: 6 numbrit, 30 sekundit, SHA-1.',
    ],
  },
  codeTime: {
    title: 'Kood kehtib 30 sekundit',
    lead: 'Ärge sisestage koodi, mis on aegumas.',
    points: [
      'Rakendus näitab, kui kaua kood veel kehtib. Vajaduse korral oodake järgmist.',
      'Sama kood kehtib ainult üks kord. Kui olete koodi kasutanud, oodake järgmist.',
      'Koodi küsitakse sisselogimisel ja enne eriti kaalukaid toiminguid.',
    ],
  },
  codeRefused: {
    title: 'Koodi ei võeta vastu',
    lead: 'Kontrollige järgmist selles järjekorras.',
    points: [
      'Õige konto: rakenduses algab selle nimi sõnaga Sinetti.',
      'Telefoni kell ja ajavöönd: seadke mõlemad automaatseks. Testlehel saate kella teenuse kellaga võrrelda.',
      'Teine brauser, või kustutage brauseri ajalugu.',
      'Kui miski ei aita, pöörduge kasutajatoe poole.',
    ],
  },
  newPhone: {
    title: 'Uus telefon või paroolikalkulaator',
    lead: 'Seos jääb alles ka siis, kui telefon vahetub või rakendus kustutatakse. Selle eemaldab ainult kasutajatugi.',
    points: [
      'Ärge kustutage vana rakendust enne, kui uus seade on seotud.',
      'Helistage kasutajatoele. Teie isikut kontrollitakse ja kontrollid märgitakse üles.',
      'Kui seos on eemaldatud, logige sisse parooliga ja siduge uus seade.',
      'Kui telefon on kadunud või varastatud, helistage kohe: kasutajatugi lõpetab ka teie avatud seansid.',
    ],
  },
  cardLogin: {
    title: 'Kaardiga sisselogimine',
    lead: 'Kaart, lugeja, kaarditarkvara ja isikutuvastuse kood (PIN1).',
    points: [
      'Siduge kaart üks kord lehel Minu ligipääs, kui tööandja lubab kaardiga sisse logida.',
      'Pange kaart lugejasse ja vajutage sisselogimise lehel Logi sisse kaardiga.',
      'Kui brauser küsib, kas Sinetti tohib ühenduda selle seadme rakendustega, vajutage Luba. Ilma loata leht kaarditarkvara ei leia.',
      'Valige isikutuvastuse sertifikaat ja sisestage isikutuvastuse kood (PIN1) kahe minuti jooksul. Ärge sisestage allkirjastamise koodi (PIN2).',
      'Tööjaama juurest lahkudes võtke kaart kaasa ja lukustage tööjaam.',
    ],
  },
  newCard: {
    title: 'Uus sertifikaadikaart',
    lead: 'Seos kuulub ühele kaardile: uus kaart seotakse uuesti.',
    points: [
      'Tellige uus parool: see eemaldab vana kaardi seose.',
      'Logige sisse ajutise parooliga ja vahetage see.',
      'Siduge uus kaart lehel Minu ligipääs. Selle sertifikaadil peab olema teie nimi.',
    ],
  },
  cardFails: {
    title: 'Kaardiga sisselogimine ei õnnestu',
    lead: 'Kontrollige kõigepealt sertifikaati.',
    points: [
      'Kontrollige kõigepealt sertifikaati: avage Kas minu kaart toimib? Selleks ei ole vaja sisse logida. Leht näitab rida-realt, mis on korras ja mis mitte.',
      'Tehke seda, mis on kirjas vigase rea all.',
      'Brauser ei lase kaarditarkvara juurde: vajutage aadressiriba alguses olevat ikooni, lubage selle seadme rakendused ja proovige uuesti.',
      'Kas kaart on seotud nii, nagu lehel Minu ligipääs juhendatakse? Uue parooli tellimine eemaldab seose.',
      'Proovige teist brauserit. Sulgege enne kõik brauseri aknad: brauser võib eelmist kaarti mäletada.',
      'Kui miski ei aita, helistage kasutajatoele ja öelge real olev kood, näiteks K-106.',
    ],
  },
  sharedDesk: {
    title: 'Ühiskasutatav tööjaam',
    lead: 'Ühest kaardilugejast piisab, kuid konto on igaühel oma.',
    points: [
      'Lahkudes logige välja või lukustage tööjaam ja võtke kaart kaasa.',
      'Ärge andke oma kaarti, parooli ega koodi kellelegi teisele.',
      'Kaardid on isiklikud. Küsige oma kaarti ülemuselt.',
      'Teenus lõpetab seansi, mida ei ole 15 minuti jooksul kasutatud. Enne seda hoiatatakse.',
    ],
  },
  newPassword: {
    title: 'Uus parool',
    lead: 'Tellige see sisselogimise lehel või kasutajatoest, mis vastab telefonile ööpäev läbi.',
    points: [
      'Valige sisselogimise lehel Telli uus parool ja sisestage oma kasutajanimi.',
      'Ajutine parool tuleb e-posti teel. See avab üks kord ja kehtib 72 tundi.',
      'Koodiseadme seos jääb alles ja koodi küsitakse endiselt. Sertifikaadikaardi seos eemaldatakse.',
      'Vahetage ajutine parool kohe pärast sisselogimist.',
    ],
  },
  rights: {
    title: 'Õigused',
    lead: 'Õigused annab teie organisatsiooni vastutav isik.',
    points: [
      'Kui teenus ütleb, et teil ei ole õigust, pöörduge vastutava isiku poole. Kasutajatugi õigusi ei anna.',
      'Registreerija õiguse jaoks on vaja kehtivat koolitust.',
      'Keegi ei otsusta oma õiguste üle: need kinnitab teine inimene.',
    ],
  },
};
