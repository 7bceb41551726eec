package mail

import (
	"strings"
	_ "time/tzdata" // a moment in a mail must not hang on what the machine has installed

	"sinetti/domain"
)

// wording is a mail in one language. {password}, {until} and {link} stand for
// what they name.
type wording struct {
	passwordSubject, password string
	noticeSubject, noticeEnd  string
	notices                   map[domain.NoticeKind]string
	moment                    string // how a moment is written
}

// in gives a language's wording; Finnish where it is none of ours.
func in(language domain.Language) wording {
	if w, known := wordings[language]; known {
		return w
	}
	return wordings[domain.Finnish]
}

func passwordLetter(language domain.Language, p Password, link string) letter {
	w := in(language)
	fill := strings.NewReplacer("{password}", p.Text, "{until}", p.Until.Format(w.moment), "{link}", link)
	return letter{subject: w.passwordSubject, body: fill.Replace(w.password)}
}

func noticeLetter(language domain.Language, kind domain.NoticeKind, link string) letter {
	w := in(language)
	return letter{subject: w.noticeSubject, body: w.notices[kind] + "\n\n" + strings.ReplaceAll(w.noticeEnd, "{link}", link)}
}

var wordings = map[domain.Language]wording{
	domain.Finnish: finnish, domain.Swedish: swedish, domain.English: english, domain.Estonian: estonian,
}

var finnish = wording{
	passwordSubject: "Sinetti: tilapäinen salasana",
	password: `Hei,

sinulle on tilattu uusi salasana Sinetti-palveluun.

Tilapäinen salasana: {password}

Se toimii yhden kerran, viimeistään {until}. Kirjaudu käyttäjätunnuksellasi, vaihda salasana
ja linkitä sitten varmennekortti, todennussovellus tai tunnuslukulaite, jos sellaista ei ole jo linkitetty:
{link}

Jos sinulla on jo todennussovellus tai tunnuslukulaite, sen koodi kysytään edelleen. Varmennekortin linkitys
on poistettu: linkitä kortti uudelleen.

Jos et tilannut salasanaa, kerro siitä käyttäjätuelle. Älä anna salasanaa kenellekään.
`,
	noticeSubject: "Sinetti: uusi ilmoitus",
	noticeEnd: `Katso, mistä on kyse, kirjautumalla palveluun:
{link}

Tässä viestissä ei ole henkilötietoja. Älä vastaa siihen.
`,
	notices: map[domain.NoticeKind]string{
		domain.NoticePasswordOrdered:      "Käyttäjätuki on tilannut uuden salasanan pisteesi virkailijalle.",
		domain.NoticeDeviceUnlinked:       "Käyttäjätuki on poistanut pisteesi virkailijan todennussovelluksen tai tunnuslukulaitteen linkityksen.",
		domain.NoticeCardUnlinked:         "Käyttäjätuki on poistanut pisteesi virkailijan varmennekortin linkityksen.",
		domain.NoticeUnlocked:             "Käyttäjätuki on avannut pisteesi virkailijan kirjautumisen.",
		domain.NoticeRightWaiting:         "Käyttöoikeutta on haettu, ja se odottaa päätöstäsi.",
		domain.NoticeRightDecided:         "Hakemastasi käyttöoikeudesta on päätetty.",
		domain.NoticeAuthorisationWaiting: "Organisaatioiden välinen valtuutus odottaa päätöstäsi.",
		domain.NoticeAuthorisationDecided: "Hakemastasi valtuutuksesta on päätetty, tai se on päättynyt.",
		domain.NoticeMethodOff:            "Työnantajasi ei enää salli tapaa, jolla kirjaudut: linkitä toinen kirjautumistapa. Jos laitteesi on vielä linkitetty, pyydä käyttäjätukea poistamaan linkitys.",
		domain.NoticeTrainingEnds:         "Koulutuksen voimassaolo päättyy 60 päivän kuluessa.",
	},
	moment: "2.1.2006 klo 15.04",
}

var swedish = wording{
	passwordSubject: "Sinetti: tillfälligt lösenord",
	password: `Hej,

ett nytt lösenord till tjänsten Sinetti har beställts åt dig.

Tillfälligt lösenord: {password}

Det fungerar en gång, senast {until}. Logga in med ditt användarnamn, byt lösenord
och koppla sedan ett certifikatkort, en autentiseringsapp eller en koddosa, om ingen redan är kopplad:
{link}

Om du redan har en autentiseringsapp eller koddosa frågas dess kod fortfarande. Certifikatkortets koppling
har tagits bort: koppla kortet på nytt.

Om du inte har beställt lösenordet, kontakta användarstödet. Ge inte lösenordet till någon.
`,
	noticeSubject: "Sinetti: nytt meddelande",
	noticeEnd: `Se vad det gäller genom att logga in i tjänsten:
{link}

Det här meddelandet innehåller inga personuppgifter. Svara inte på det.
`,
	notices: map[domain.NoticeKind]string{
		domain.NoticePasswordOrdered:      "Användarstödet har beställt ett nytt lösenord åt en användare vid ditt registreringsställe.",
		domain.NoticeDeviceUnlinked:       "Användarstödet har tagit bort kopplingen till autentiseringsappen eller koddosan för en användare vid ditt registreringsställe.",
		domain.NoticeCardUnlinked:         "Användarstödet har tagit bort kopplingen till certifikatkortet för en användare vid ditt registreringsställe.",
		domain.NoticeUnlocked:             "Användarstödet har öppnat inloggningen för en användare vid ditt registreringsställe.",
		domain.NoticeRightWaiting:         "En rättighet har begärts och väntar på ditt beslut.",
		domain.NoticeRightDecided:         "Det har beslutats om en rättighet som du begärde.",
		domain.NoticeAuthorisationWaiting: "Ett bemyndigande mellan organisationer väntar på ditt beslut.",
		domain.NoticeAuthorisationDecided: "Det har beslutats om ett bemyndigande mellan organisationer som du begärde, eller så har det upphört.",
		domain.NoticeMethodOff:            "Din arbetsgivare tillåter inte längre det sätt som du loggar in på: koppla ett annat. Är din enhet fortfarande kopplad, be användarstödet ta bort kopplingen.",
		domain.NoticeTrainingEnds:         "En utbildning upphör att gälla inom 60 dagar.",
	},
	moment: "2.1.2006 kl. 15.04",
}

var english = wording{
	passwordSubject: "Sinetti: temporary password",
	password: `Hello,

a new password for the Sinetti service has been ordered for you.

Temporary password: {password}

It works once, until {until} at the latest. Log in with your user name, change the password,
and then link a certificate card, an authenticator app or a token, if none is linked yet:
{link}

If you already have an authenticator app or a token, its code is still asked for. The link of your
certificate card has been removed: link the card again.

If you did not order this password, tell user support. Give the password to nobody.
`,
	noticeSubject: "Sinetti: new notice",
	noticeEnd: `See what it is about by logging in to the service:
{link}

This message holds no personal data. Do not reply to it.
`,
	notices: map[domain.NoticeKind]string{
		domain.NoticePasswordOrdered:      "User support has ordered a new password for an officer of your registration point.",
		domain.NoticeDeviceUnlinked:       "User support has unlinked the authenticator or token of an officer of your registration point.",
		domain.NoticeCardUnlinked:         "User support has unlinked the certificate card of an officer of your registration point.",
		domain.NoticeUnlocked:             "User support has unlocked the login of an officer of your registration point.",
		domain.NoticeRightWaiting:         "A right has been asked for and waits for your decision.",
		domain.NoticeRightDecided:         "A right that you asked for has been decided on.",
		domain.NoticeAuthorisationWaiting: "An authorisation between organisations waits for your decision.",
		domain.NoticeAuthorisationDecided: "An authorisation between organisations that you asked for has been decided on, or has ended.",
		domain.NoticeMethodOff:            "Your employer no longer permits the way by which you log in: link another. If your device is still linked, ask user support to remove the link.",
		domain.NoticeTrainingEnds:         "A training ends within 60 days.",
	},
	moment: "2 January 2006 at 15:04",
}

var estonian = wording{
	passwordSubject: "Sinetti: ajutine parool",
	password: `Tere,

teile on tellitud teenuse Sinetti uus parool.

Ajutine parool: {password}

See toimib ühe korra, hiljemalt {until}. Logige sisse oma kasutajanimega, vahetage parool
ja siduge seejärel sertifikaadikaart, autentimisrakendus või paroolikalkulaator, kui ühtegi pole veel seotud:
{link}

Kui teil on juba autentimisrakendus või paroolikalkulaator, küsitakse selle koodi edasi. Sertifikaadikaardi seos
on eemaldatud: siduge kaart uuesti.

Kui te ei tellinud parooli, teatage sellest kasutajatoele. Ärge andke parooli kellelegi.
`,
	noticeSubject: "Sinetti: uus teade",
	noticeEnd: `Vaadake, millest jutt käib, logides teenusesse sisse:
{link}

Selles kirjas ei ole isikuandmeid. Ärge sellele vastake.
`,
	notices: map[domain.NoticeKind]string{
		domain.NoticePasswordOrdered:      "Kasutajatugi on tellinud teie registreerimispunkti kasutajale uue parooli.",
		domain.NoticeDeviceUnlinked:       "Kasutajatugi on eemaldanud teie registreerimispunkti kasutaja autentimisrakenduse või paroolikalkulaatori seose.",
		domain.NoticeCardUnlinked:         "Kasutajatugi on eemaldanud teie registreerimispunkti kasutaja sertifikaadikaardi seose.",
		domain.NoticeUnlocked:             "Kasutajatugi on avanud teie registreerimispunkti kasutaja sisselogimise.",
		domain.NoticeRightWaiting:         "Taotletud õigus ootab teie otsust.",
		domain.NoticeRightDecided:         "Teie taotletud õiguse kohta on tehtud otsus.",
		domain.NoticeAuthorisationWaiting: "Organisatsioonidevaheline volitus ootab teie otsust.",
		domain.NoticeAuthorisationDecided: "Teie taotletud organisatsioonidevahelise volituse kohta on tehtud otsus või see on lõppenud.",
		domain.NoticeMethodOff:            "Teie tööandja ei luba enam viisi, kuidas te sisse logite: siduge mõni muu. Kui teie seade on veel seotud, paluge kasutajatoel seos eemaldada.",
		domain.NoticeTrainingEnds:         "Koolitus kaotab kehtivuse 60 päeva jooksul.",
	},
	moment: "2.01.2006 kell 15.04",
}
