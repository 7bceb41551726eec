export const statement = {
  title: 'Saavutettavuusseloste',
  lead: 'Seloste koskee rekisteröintipisteen palvelua Sinetti.',
  stateTitle: 'Kuinka saavutettava palvelu on',
  state: 'Palvelu on tehty WCAG 2.2 -ohjeen A- ja AA-tasojen mukaan. Tunnetut puutteet on lueteltu alla.',
  drawnUp: 'Seloste on laadittu {{day}}. Se perustuu palvelun tekijän omaan arvioon.',
  checkedTitle: 'Mitä on tarkistettu ja miten',
  checked: [
    'Jokainen sivu suomeksi, ruotsiksi, englanniksi ja viroksi automaattisesti axe-core-ohjelmalla: ei yhtään havaittua virhettä. Ohjelma löytää vain osan esteistä.',
    'Kaikki työvaiheet pelkällä näppäimistöllä. Yhden kirjaimen pikanäppäimiä ei ole.',
    'Sivut 320 kuvapisteen levyisinä, mikä vastaa 400 prosentin suurennosta: yksi palsta, eikä sivua tarvitse vierittää sivusuunnassa.',
    'Tekstin ja taustan kontrasti, kosketuskohteiden koko (vähintään 24 kuvapistettä) ja vähennetyn liikkeen asetus.',
    'Virheet kerrotaan sivun yläosassa ja kentän vieressä, tekstinä eikä vain värillä.',
    'Istunnon päättymisestä varoitetaan kaksi minuuttia ennen, ja työtä voi jatkaa.',
  ],
  limitsTitle: 'Tunnetut puutteet',
  limits: [
    'Kirjeen esikatselu on PDF-tiedosto, ja sen lukeminen riippuu selaimesta. Samat tiedot ovat tekstinä Tarkista-vaiheessa.',
    'Istunto päättyy viimeistään 10 tunnin kuluttua eikä sitä voi pidentää: se on turvallisuusvaatimus.',
    'Kertakäyttökoodi vaihtuu 30 sekunnin välein. Jos se on liian lyhyt aika, kysy työnantajalta tunnuslukulaitetta tai muuta tapaa.',
    'Palvelua ei ole vielä testattu ruudunlukijan käyttäjien kanssa, eikä ulkopuolinen arvioija ole tarkastanut sitä.',
  ],
  tellTitle: 'Kerro esteestä',
  tell: 'Huomasitko puutteen? Lähetä palautetta tai soita käyttäjätukeen. Vastaamme kahden viikon kuluessa.',
  tellLink: 'Anna saavutettavuuspalautetta',
  complainTitle: 'Valitus valvontaviranomaiselle',
  complain:
    'Kerro esteestä ensin meille. Jos vastaus ei tyydytä tai sitä ei tule kahdessa viikossa, voit valittaa sen maan valvontaviranomaiselle, jossa palvelua käytät.',
  country: { fi: 'Suomi', ee: 'Viro' },
  authority: {
    fi: 'Liikenne- ja viestintävirasto Traficom',
    ee: 'Viron kuluttajansuojan ja teknisen valvonnan virasto',
  },
};
