package mail

import "sinetti/domain"

//nolint:misspell // Swedish is spelt in its own way
var holderWordings = map[domain.Language]holderWording{
	domain.Finnish: {
		subject: "Varmennekorttisi",
		kinds: map[domain.HolderNoticeKind]string{
			domain.HolderCodeOrdered: `Varmennekortillesi on tilattu koodikirje tai -kuori {on}. Koodit tulevat paperilla, eivät koskaan sähköpostissa.
Jos et ole pyytänyt sitä, ota heti yhteyttä.`,
			domain.HolderAddressChanged: `Osoite, johon varmennekorttisi koodeja voidaan lähettää, on muuttunut {on}.
Jos et tiedä muutoksesta, ota heti yhteyttä.`,
			domain.HolderContactChanged: `Varmennekorttisi ilmoituksia varten annettu sähköpostiosoite tai puhelinnumero on muutettu {on}.
Jos et ole muuttanut sitä, ota heti yhteyttä.`,
			domain.HolderCardOrdered: `Sinulle on tilattu uusi varmennekortti {on}. Se tulee nykyisen kortin tilalle, jonka käyttö on voitu jo estää.
Jos et ole pyytänyt sitä, ota heti yhteyttä.`,
			domain.HolderCardPutOff: `Varmennekorttisi on suljettu tai sen käyttö keskeytetty {on}.
Jos et ole pyytänyt sitä, ota heti yhteyttä.`,
			domain.HolderCardUncollected: `Varmennekorttisi odottaa noutoa. Ota mukaan voimassa oleva passi tai henkilökortti.
Korttia ei säilytetä rajattomasti: se poistetaan käytöstä, jos sitä ei noudeta.`,
			domain.HolderCardUnactivated: `Olet saanut varmennekortin, mutta et ole vielä aktivoinut sitä. Ota se käyttöön koodeilla, jotka sait sitä varten kirjeessä tai kortin mukana suljetussa kuoressa.
Kortti poistetaan käytöstä, jos sitä ei aktivoida. Jos koodit ovat kadonneet, rekisteröintipiste neuvoo.`,
			domain.HolderRenewalDue: `Varmennekorttisi voimassaolo päättyy {on}. Voit nyt tilata uuden kortin rekisteröintipisteestä.`,
			domain.HolderCardEnded:  `Varmennekorttisi on poistettu käytöstä {on}, koska sitä ei noudettu tai aktivoitu määräajassa. Jos tarvitset kortin, rekisteröintipiste kertoo, miten saat sen.`,
		},
		ask: "Kysy lisää: {point}", call: ", puhelin {phone}.", askAny: "Kysy lisää rekisteröintipisteestäsi.",
		end: `Emme koskaan kysy tunnuslukuja sähköpostilla tai puhelimessa. Tässä viestissä ei ole linkkejä eikä tunnuslukuja. Älä vastaa siihen.
`,
		dayForms: "2.1.2006",
	},
	domain.Swedish: {
		subject: "Ditt certifikatkort",
		kinds: map[domain.HolderNoticeKind]string{
			domain.HolderCodeOrdered: `Ett kodbrev eller kodkuvert till ditt certifikatkort har beställts {on}. Koderna kommer på papper, aldrig per e-post.
Om du inte har bett om det, ta genast kontakt.`,
			domain.HolderAddressChanged: `En adress dit koder till ditt certifikatkort kan skickas har ändrats {on}.
Om du inte känner till ändringen, ta genast kontakt.`,
			domain.HolderContactChanged: `E-postadressen eller telefonnumret för meddelanden om ditt certifikatkort har ändrats {on}.
Om du inte har ändrat uppgiften, ta genast kontakt.`,
			domain.HolderCardOrdered: `Ett nytt certifikatkort har beställts åt dig {on}. Det kommer i stället för det nuvarande, som kan vara spärrat redan.
Om du inte har bett om det, ta genast kontakt.`,
			domain.HolderCardPutOff: `Ditt certifikatkort spärrades {on}, tills vidare eller för gott.
Om du inte har bett om det, ta genast kontakt.`,
			domain.HolderCardUncollected: `Ditt certifikatkort väntar på att hämtas. Ta med ett giltigt pass eller identitetskort.
Kortet förvaras inte hur länge som helst: det tas ur bruk om det inte hämtas.`,
			domain.HolderCardUnactivated: `Du har fått ett certifikatkort men har inte aktiverat det ännu. Ta det i bruk med koderna som du har fått för det i ett brev eller med kortet i ett förseglat kuvert.
Kortet tas ur bruk om det inte aktiveras. Om koderna har försvunnit ger registreringsstället råd.`,
			domain.HolderRenewalDue: `Ditt certifikatkort går ut {on}. Du kan nu beställa ett nytt kort vid registreringsstället.`,
			domain.HolderCardEnded:  `Ditt certifikatkort togs ur bruk {on}, eftersom det inte hämtades eller aktiverades inom utsatt tid. Om du behöver ett kort berättar registreringsstället hur du får det.`,
		},
		ask: "Fråga mer: {point}", call: ", telefon {phone}.", askAny: "Fråga mer vid ditt registreringsställe.",
		end: `Vi frågar aldrig efter koder per e-post eller telefon. Det här meddelandet innehåller varken länkar eller koder. Svara inte på det.
`,
		dayForms: "2.1.2006",
	},
	domain.English: {
		subject: "Your certificate card",
		kinds: map[domain.HolderNoticeKind]string{
			domain.HolderCodeOrdered: `A letter or envelope with codes for your certificate card was ordered on {on}. Codes come on paper, never by e-mail.
If you did not ask for it, get in touch at once.`,
			domain.HolderAddressChanged: `An address to which codes for your certificate card may be sent changed on {on}.
If you do not know of the change, get in touch at once.`,
			domain.HolderContactChanged: `The e-mail address or telephone number for news about your certificate card was changed on {on}.
If you did not change it, get in touch at once.`,
			domain.HolderCardOrdered: `A new certificate card was ordered for you on {on}. It takes the place of the present one, which may be out of use already.
If you did not ask for it, get in touch at once.`,
			domain.HolderCardPutOff: `Your certificate card was suspended or revoked on {on}.
If you did not ask for that, get in touch at once.`,
			domain.HolderCardUncollected: `Your certificate card lies ready for you. Bring a valid passport or identity card.
The card is not kept for ever: it is taken out of use if nobody collects it.`,
			domain.HolderCardUnactivated: `You have been given a certificate card and have not activated it yet. Take it into use with the codes that came for it, in a letter or with the card in a sealed envelope.
The card is taken out of use if it is not activated. If the codes are lost, the registration point tells you what to do.`,
			domain.HolderRenewalDue: `Your certificate card expires on {on}. You can now order a new one at the registration point.`,
			domain.HolderCardEnded:  `Your certificate card was taken out of use on {on}, because it was not collected or activated in time. If you need a card, the registration point tells you how to get one.`,
		},
		ask: "Ask for more: {point}", call: ", telephone {phone}.", askAny: "Ask for more at your registration point.",
		end: `We never ask for codes by e-mail or telephone. This message holds neither links nor codes. Do not reply to it.
`,
		dayForms: "2 January 2006",
	},
	domain.Estonian: {
		subject: "Teie sertifikaadikaart",
		kinds: map[domain.HolderNoticeKind]string{
			domain.HolderCodeOrdered: `Teie sertifikaadikaardile telliti {on} koodikiri või -ümbrik. Koodid tulevad paberil, mitte kunagi e-kirjaga.
Kui te seda ei palunud, võtke kohe ühendust.`,
			domain.HolderAddressChanged: `Aadress, kuhu võidakse saata teie sertifikaadikaardi koode, muutus {on}.
Kui te muudatusest ei tea, võtke kohe ühendust.`,
			domain.HolderContactChanged: `Teie sertifikaadikaardi teadete e-posti aadress või telefoninumber muudeti {on}.
Kui te seda ei muutnud, võtke kohe ühendust.`,
			domain.HolderCardOrdered: `Teile telliti {on} uus sertifikaadikaart. See tuleb praeguse asemele, mis võib olla juba kasutusest kõrvaldatud.
Kui te seda ei palunud, võtke kohe ühendust.`,
			domain.HolderCardPutOff: `Teie sertifikaadikaart peatati või tunnistati kehtetuks {on}.
Kui te seda ei palunud, võtke kohe ühendust.`,
			domain.HolderCardUncollected: `Teie sertifikaadikaart ootab järeletulemist. Võtke kaasa kehtiv pass või ID-kaart.
Kaarti ei hoita lõputult: see kõrvaldatakse kasutusest, kui sellele järele ei tulda.`,
			domain.HolderCardUnactivated: `Olete saanud sertifikaadikaardi, kuid ei ole seda veel aktiveerinud. Võtke see kasutusele koodidega, mille saite selle jaoks kirjas või kaardiga kaasas suletud ümbrikus.
Kaart kõrvaldatakse kasutusest, kui seda ei aktiveerita. Kui koodid on kadunud, annab registreerimispunkt nõu.`,
			domain.HolderRenewalDue: `Teie sertifikaadikaart kaotab kehtivuse {on}. Nüüd saate registreerimispunktist tellida uue kaardi.`,
			domain.HolderCardEnded:  `Teie sertifikaadikaart kõrvaldati {on} kasutusest, sest sellele ei tuldud õigel ajal järele või seda ei aktiveeritud. Kui vajate kaarti, ütleb registreerimispunkt, kuidas selle saab.`,
		},
		ask: "Küsige lisa: {point}", call: ", telefon {phone}.", askAny: "Küsige lisa oma registreerimispunktist.",
		end: `Me ei küsi koode kunagi e-kirja ega telefoni teel. Selles kirjas ei ole linke ega koode. Ärge sellele vastake.
`,
		dayForms: "2.01.2006",
	},
}
