package world

// Given and family names by language. The pairs are drawn at random.
var (
	finnishGiven = []string{"Aino", "Eero", "Helmi", "Onni", "Sofia", "Väinö", "Kerttu", "Oiva", "Lempi", "Urho", "Tyyne", "Toivo", "Siiri", "Veikko", "Hilja", "Pekka", "Päivi", "Jyrki", "Anneli", "Tapio", "Marjatta", "Yrjö", "Elina", "Kimmo"}
	finnishName  = []string{"Testinen", "Kokeilija", "Mallikas", "Näytelä", "Harjoitus", "Esimerkkilä", "Koetala", "Mallinen", "Demola", "Kuvitelma", "Tarulainen", "Keksitty", "Esitelmä", "Luonnosto", "Hahmola", "Sepitemäki", "Ääriväylä", "Öljymäki", "Yötyö"}
	swedishGiven = []string{"Åsa", "Gösta", "Linnéa", "Östen", "Märta", "Sölve", "Ebba", "Håkan", "Gunnel", "Björn", "Ragnhild", "Torbjörn"}
	swedishName  = []string{"Provström", "Exempelgård", "Mallqvist", "Testlund", "Övningsås", "Demoberg", "Påhittfors", "Skissgren", "Fabelsjö"}
	eestiGiven   = []string{"Õie", "Jüri", "Külli", "Tõnu", "Mäidu", "Žanna", "Ülle", "Šurik", "Leelo", "Aarne", "Maimu", "Priidik"}
	eestiName    = []string{"Näidis", "Proovipuu", "Katsemägi", "Õppejõgi", "Väljamõeldis", "Mudelsaar", "Harjutaja", "Tõestus", "Näitlik"}
	samiGiven    = []string{"Áilu", "Čeavžu", "Biret", "Ánná", "Niillas", "Máret", "Đuro", "Ŋilla"}
	samiName     = []string{"Geahččaleapmi", "Ovdamearka", "Čájáhus", "Hutkkus", "Máinnas", "Šaddu", "Gáldu"}
)

// streets are made up; the house number is drawn.
var (
	finnishStreets = []string{"Mallitie", "Koekatu", "Näytepolku", "Testauskuja", "Harjoitustie", "Esimerkinkaari", "Demotori", "Äkkijyrkänne"}
	swedishStreets = []string{"Provgatan", "Exempelvägen", "Övningsstigen", "Mallgränden"}
	eestiStreets   = []string{"Näidise tn", "Proovi tee", "Katse põik", "Harjutuse pst", "Õppe tn"}
)
