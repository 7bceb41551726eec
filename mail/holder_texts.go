package mail

import "sinetti/domain"

//nolint:misspell // Swedish is spelt in its own way
var holderWordings = map[domain.Language]holderWording{
	domain.Finnish: {
		subject: "Varmennekorttisi",
		kinds: map[domain.HolderNoticeKind]string{
			domain.HolderCodeOrdered: `Varmennekorttisi aktivointitunnusluku on tilattu {on}. Se tulee sinulle paperilla, ei sähköpostissa.
Jos et ole pyytänyt sitä, ota heti yhteyttä.`,
			domain.HolderAddressChanged: `Osoitteesi on muuttunut {on}, ja varmennekorttiasi koskevat kirjeet lähetetään tästä lähtien uuteen osoitteeseen.
Jos et ole muuttanut, ota heti yhteyttä.`,
			domain.HolderContactChanged: `Varmennekorttisi ilmoituksia varten annettu sähköpostiosoite tai puhelinnumero on muutettu {on}.
Jos et ole muuttanut sitä, ota heti yhteyttä.`,
			domain.HolderCardOrdered: `Sinulle on tilattu uusi varmennekortti {on}. Se tulee nykyisen kortin tilalle, jonka käyttö on voitu jo estää.
Jos et ole pyytänyt sitä, ota heti yhteyttä.`,
			domain.HolderCardPutOff: `Varmennekorttisi on suljettu tai sen käyttö keskeytetty {on}.
Jos et ole pyytänyt sitä, ota heti yhteyttä.`,
			domain.HolderCardUncollected: `Varmennekorttisi odottaa noutoa. Ota mukaan voimassa oleva passi tai henkilökortti.
Korttia ei säilytetä rajattomasti: se suljetaan, jos sitä ei noudeta.`,
			domain.HolderCardUnactivated: `Olet saanut varmennekortin, mutta et ole vielä aktivoinut sitä. Aktivoi kortti kirjeessä saamallasi aktivointitunnusluvulla.
Kortti suljetaan, jos sitä ei aktivoida. Jos kirje on kadonnut, rekisteröintipiste tilaa uuden.`,
			domain.HolderRenewalDue: `Varmennekorttisi voimassaolo päättyy {on}. Voit nyt tilata uuden kortin rekisteröintipisteestä.`,
			domain.HolderCardEnded:  `Varmennekorttisi on suljettu {on}, koska sitä ei noudettu tai aktivoitu määräajassa. Jos tarvitset kortin, tilaa uusi rekisteröintipisteestä.`,
		},
		ask: "Kysy lisää: {point}", call: ", puhelin {phone}.", askAny: "Kysy lisää rekisteröintipisteestäsi.",
		end: `Emme koskaan kysy tunnuslukuja sähköpostilla tai puhelimessa. Tässä viestissä ei ole linkkejä eikä tunnuslukuja. Älä vastaa siihen.
`,
		dayForms: "2.1.2006",
	},
	domain.Swedish: {
		subject: "Ditt certifikatkort",
		kinds: map[domain.HolderNoticeKind]string{
			domain.HolderCodeOrdered: `En aktiveringskod till ditt certifikatkort har beställts {on}. Den kommer på papper, inte per e-post.
Om du inte har bett om den, ta genast kontakt.`,
			domain.HolderAddressChanged: `Din adress har ändrats {on}, och brev som gäller ditt certifikatkort skickas från och med nu till den nya adressen.
Om du inte har flyttat, ta genast kontakt.`,
			domain.HolderContactChanged: `E-postadressen eller telefonnumret för meddelanden om ditt certifikatkort har ändrats {on}.
Om du inte har ändrat uppgiften, ta genast kontakt.`,
			domain.HolderCardOrdered: `Ett nytt certifikatkort har beställts åt dig {on}. Det kommer i stället för det nuvarande, som kan vara spärrat redan.
Om du inte har bett om det, ta genast kontakt.`,
			domain.HolderCardPutOff: `Ditt certifikatkort spärrades {on}, tills vidare eller för gott.
Om du inte har bett om det, ta genast kontakt.`,
			domain.HolderCardUncollected: `Ditt certifikatkort väntar på att hämtas. Ta med ett giltigt pass eller identitetskort.
Kortet förvaras inte hur länge som helst: det spärras om det inte hämtas.`,
			domain.HolderCardUnactivated: `Du har fått ett certifikatkort men har inte aktiverat det ännu. Aktivera kortet med aktiveringskoden som du har fått i ett brev.
Kortet spärras om det inte aktiveras. Om brevet har försvunnit beställer registreringsstället ett nytt.`,
			domain.HolderRenewalDue: `Ditt certifikatkort går ut {on}. Du kan nu beställa ett nytt kort vid registreringsstället.`,
			domain.HolderCardEnded:  `Ditt certifikatkort spärrades {on}, eftersom det inte hämtades eller aktiverades inom utsatt tid. Om du behöver ett kort, beställ ett nytt vid registreringsstället.`,
		},
		ask: "Fråga mer: {point}", call: ", telefon {phone}.", askAny: "Fråga mer vid ditt registreringsställe.",
		end: `Vi frågar aldrig efter koder per e-post eller telefon. Det här meddelandet innehåller varken länkar eller koder. Svara inte på det.
`,
		dayForms: "2.1.2006",
	},
	domain.English: {
		subject: "Your certificate card",
		kinds: map[domain.HolderNoticeKind]string{
			domain.HolderCodeOrdered: `An activation code for your certificate card was ordered on {on}. It comes to you on paper, not by e-mail.
If you did not ask for it, get in touch at once.`,
			domain.HolderAddressChanged: `Your address changed on {on}, and letters about your certificate card go to the new address from now on.
If you have not moved, get in touch at once.`,
			domain.HolderContactChanged: `The e-mail address or telephone number for news about your certificate card was changed on {on}.
If you did not change it, get in touch at once.`,
			domain.HolderCardOrdered: `A new certificate card was ordered for you on {on}. It takes the place of the present one, which may be out of use already.
If you did not ask for it, get in touch at once.`,
			domain.HolderCardPutOff: `Your certificate card was suspended or revoked on {on}.
If you did not ask for that, get in touch at once.`,
			domain.HolderCardUncollected: `Your certificate card lies ready for you. Bring a valid passport or identity card.
The card is not kept for ever: it is revoked if nobody collects it.`,
			domain.HolderCardUnactivated: `You have been given a certificate card and have not activated it yet. Activate it with the activation code that came in a letter.
The card is revoked if it is not activated. If the letter is lost, the registration point orders another.`,
			domain.HolderRenewalDue: `Your certificate card expires on {on}. You can now order a new one at the registration point.`,
			domain.HolderCardEnded:  `Your certificate card was revoked on {on}, because it was not collected or activated in time. If you need a card, order a new one at the registration point.`,
		},
		ask: "Ask for more: {point}", call: ", telephone {phone}.", askAny: "Ask for more at your registration point.",
		end: `We never ask for codes by e-mail or telephone. This message holds neither links nor codes. Do not reply to it.
`,
		dayForms: "2 January 2006",
	},
	domain.Estonian: {
		subject: "Teie sertifikaadikaart",
		kinds: map[domain.HolderNoticeKind]string{
			domain.HolderCodeOrdered: `Teie sertifikaadikaardile telliti {on} aktiveerimiskood. Selle saate paberil, mitte e-kirjaga.
Kui te seda ei palunud, võtke kohe ühendust.`,
			domain.HolderAddressChanged: `Teie aadress muutus {on} ja teie sertifikaadikaarti puudutavad kirjad saadetakse nüüdsest uuele aadressile.
Kui te ei ole kolinud, võtke kohe ühendust.`,
			domain.HolderContactChanged: `Teie sertifikaadikaardi teadete e-posti aadress või telefoninumber muudeti {on}.
Kui te seda ei muutnud, võtke kohe ühendust.`,
			domain.HolderCardOrdered: `Teile telliti {on} uus sertifikaadikaart. See tuleb praeguse asemele, mis võib olla juba kasutusest kõrvaldatud.
Kui te seda ei palunud, võtke kohe ühendust.`,
			domain.HolderCardPutOff: `Teie sertifikaadikaart peatati või tunnistati kehtetuks {on}.
Kui te seda ei palunud, võtke kohe ühendust.`,
			domain.HolderCardUncollected: `Teie sertifikaadikaart ootab järeletulemist. Võtke kaasa kehtiv pass või ID-kaart.
Kaarti ei hoita lõputult: see tunnistatakse kehtetuks, kui sellele järele ei tulda.`,
			domain.HolderCardUnactivated: `Olete saanud sertifikaadikaardi, kuid ei ole seda veel aktiveerinud. Aktiveerige kaart kirjas saadud aktiveerimiskoodiga.
Kaart tunnistatakse kehtetuks, kui seda ei aktiveerita. Kui kiri on kadunud, tellib registreerimispunkt uue.`,
			domain.HolderRenewalDue: `Teie sertifikaadikaart kaotab kehtivuse {on}. Nüüd saate registreerimispunktist tellida uue kaardi.`,
			domain.HolderCardEnded:  `Teie sertifikaadikaart tunnistati {on} kehtetuks, sest sellele ei tuldud õigel ajal järele või seda ei aktiveeritud. Kui vajate kaarti, tellige registreerimispunktist uus.`,
		},
		ask: "Küsige lisa: {point}", call: ", telefon {phone}.", askAny: "Küsige lisa oma registreerimispunktist.",
		end: `Me ei küsi koode kunagi e-kirja ega telefoni teel. Selles kirjas ei ole linke ega koode. Ärge sellele vastake.
`,
		dayForms: "2.01.2006",
	},
}
