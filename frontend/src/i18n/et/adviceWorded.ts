import type { Texts } from '../fi';

/** How a step is done, in words of no country: where the rulebook has none of its own. */
export const adviceHow: Texts['advice']['how'] = {
  UNLOCK_WITH_CODE: 'Avage kaarditarkvara, valige lukustunud PIN ja avage see.',
  UNLOCK_WITH_PUK: 'Avage kaarditarkvara, valige lukustunud PIN ja avage see.',
  VIEW_PUK_ONLINE:
    'Klient logib teise tuvastusvahendiga kaardi väljaandja veebiteenusesse ja vaatab kaardi PUK-i.',
};

/** What a step says of this card, where it depends on the card's rules. */
export const adviceWorded: Texts['advice']['worded'] = {
  WAIT_CODE_BY_POST:
    'Kaart on valmimisel või teel. Selle aktiveerimiskood tuleb eraldi kirjas ja klient valib PIN-koodid aktiveerimisel ise.',
  WAIT_CODES_WITH_CARD:
    'Kaart on valmimisel või teel. Selle koodid tulevad kaardiga kaasas suletud ümbrikus.',
  ACTIVATE_WITH_CODE:
    'Aktiveerige kaart kaarditarkvaras kirjas oleva aktiveerimiskoodiga. Mõelge enne välja kaks erinevat PIN-koodi: PIN1 tuvastab, PIN2 allkirjastab. Kumbki kirjutatakse kaks korda.',
  ACTIVATE_WITH_ENVELOPE:
    'PIN1, PIN2 ja PUK on suletud ümbrikus, mis tuli kaardiga kaasa. Kaart võetakse kasutusele nendega: PIN1 tuvastab, PIN2 allkirjastab. PIN-koodid võib muuta enda omadeks.',
  CHANGE_PIN_ONCE_ACTIVE:
    'Valige kaarditarkvaras Muuda PIN-i, kirjutage praegune üks kord ja uus kaks korda. Muuta saab ainult aktiveeritud kaardi PIN-i.',
  ENVELOPE_NEW_SET:
    'Tootja teeb uued PIN1-, PIN2- ja PUK-koodid ja toimetab need suletult registreerimispunkti.',
  ENVELOPE_SAME_CODE:
    'Ümbrikus on uuesti kaardi praegune PUK. See toimetatakse suletult registreerimispunkti ja antakse kliendile isiklikult üle.',
  ADDRESS_OF_LETTERS:
    'Võrrelge registri aadressi kliendi öelduga. Vale aadress parandatakse rahvastikuregistris; kiri võib minna ka töökohta või punkti.',
  ADDRESS_OF_NO_LETTER:
    'Võrrelge registri aadressi kliendi öelduga. Vale aadress parandatakse registris; koode sinna ei postitata.',
  COMPLAIN_CARD_FILED:
    'Punkt esitab pretensiooni sellele, kes vea eest vastutab. Pärast seda on uus kaart kliendile tasuta.',
  COMPLAIN_CARD_ACCEPTED:
    'Punkt esitab tootjale pretensiooni ja märgib, mida prooviti. Uus kaart on tasuta, kui tootja pretensiooni rahuldab.',
  COMPLAIN_CODES_FILED:
    'Punkt esitab pretensiooni sellele, kes kirja või ümbriku eest vastutab. Pärast seda on uus kiri või ümbrik kliendile tasuta.',
  COMPLAIN_CODES_ACCEPTED:
    'Punkt esitab pretensiooni sellele, kes kirja või ümbriku eest vastutab. Uus kiri või ümbrik on tasuta, kui pretensioon rahuldatakse.',
};
