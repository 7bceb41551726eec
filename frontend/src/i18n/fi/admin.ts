/** The way to everything that is led or helped with. */
export const admin = {
  title: 'Hallinta',
  lead: 'Käyttäjät, oikeudet, rekisteröintipisteet ja säännöt.',
  officers: 'Oikeudet, koulutukset ja kirjautuminen.',
  points: 'Sopimukset, valtuutukset ja onko piste kunnossa.',
  employer: 'Millä tavoilla organisaation käyttäjät kirjautuvat, ja kenen pisteille sen kortit on uskottu.',
  authority: 'Kysy, miksi joku saa tai ei saa palvella korttia.',
  roles: 'Mitä kukin rooli saa tehdä.',
  support: 'Auta käyttäjä takaisin palveluun.',
  feedback: 'Lue palautteet ja vastaa niihin.',
  audit: 'Kuka teki mitä ja miksi, ja onko loki ehjä.',
  auditReview: 'Poikkeamat ja mihin asti loki on tarkastettu.',
  extracts: 'Kerro henkilölle tai viranomaiselle, milloin ja miksi tietoja on katsottu.',
  rules: 'Säännöt, niiden lähteet, versiot ja ehdotukset.',
};
