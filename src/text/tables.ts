// Made from data/text/*.tsv by scripts/text-tables.ts; edit the tables, not this file.

/** Abbreviations that stand before what they belong to: a capital after them opens no sentence. */
export const INNER: ReadonlySet<string> = new Set(
  (
    'Co Dr Fr Jes Joh Jr Kor Luuk Matt Moos Mr Mrs Ms Mt PS Piet Prof Room Sananl Sr St Ste aik alk alkup alv ao ap ' +
    'arab arkkit ca cf dem dipl dir dos e.m eaa eds ekon eläinl em engl erik erit esim esitt esp ev ev.-lut evl ' +
    'feat fil fil.maist fp gen georg heb hlö hlökoht hra htm huom hyväks ilm ins ital jap joht julk k kans.ed kansl ' +
    'kapt kenr kers keskim kiin kirj klo ko kok kom kork korpr kpt kreik ks kt kts kunn kust kuv kys käänt lab lat ' +
    'latv liett lisät lk lkm lkä ltn luutn lv lyh lääk mahd maist maj max mm myöh n nim nimim nk nr nro ns nyk o.s ' +
    'ohj oik opp p pj port prof ps psal puh puh.joht puheenj puheenjoht puhj puht puhtk puol r rep rov ruots rva s ' +
    'saks san sd sis siv skand slaav so sos sos.dem sov suom sv synt säv t tark teh teol tod.näk todnäk toim ' +
    'toim.joht toimitusjoht tri tuom työp ukr unk v var vas ven vert vihr viim virk vol vrt vs vt vuorop vähint yhd ' +
    'yht ylikers ylil ylim yliop yliopp yp yst'
  ).split(' '),
);

/** Abbreviations that may close a sentence: before a capital their full stop is a token of its own. */
export const FINAL: ReadonlySet<string> = new Set(
  (
    'Ab Bros Inc Ky Ltd Oy Oyj Ry Tmi cm convar dl eKr ekr etc gr ha j.n.e jKr jkr jms jne jr kg kk km kpl krs krt ' +
    'ltd mg milj min ml mrd nti op oy oyj pks pkt pnä pp prk pvm rkl ry sek snt sp spp subsp t.m.s tl tmi tms tmv ' +
    'tsto tunn vk vko vnt vrk y.m ym yms yo'
  ).split(' '),
);

/** What may follow a dot inside a domain or file name. */
export const DOMAINS: ReadonlySet<string> = new Set(
  (
    'ac app au avi bat be biz blog ca cfg ch cloud cn co com conf css csv cz de deb dev dk dll doc docx edu ee epub ' +
    'eu exe fi fr gif gov gz htm html hu ie info int io iso jp jpeg jpg js json jsx log lt lv md mobi mp3 mp4 net ' +
    'nl nu ods odt org pdf php pl png pro pt py rar ro rss rtf ru se sh shop sk sql store svg tar toml ts tv txt ua ' +
    'uk us webp xhtml xls xlsx xml yaml yml zip'
  ).split(' '),
);

/** Function words: capitalised with no punctuation before them, they open a sentence after a heading or line. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'aamuisin aiemmin aikaisemmin aikaisin aikoo aina ainakaan ainakin aiomme aivan ajoissa ajoittain edelleen ' +
    'ehdottomasti ehkä ehkäpä ei eihän eikä eikö eilen eivät eivätkä eivätkö emme emmekö en eniten enkä enkö ' +
    'ennemmin ennenkin ennenkuin ensiksi ensin ensinnäkin ensisijaisesti entä entäs epäilemättä erikseen ' +
    'erityisesti eräitä eräs erään eräässä eräästä eräät esimerkiksi etenkin etkö ett ette etukäteen harvemmin ' +
    'harvoin he heidän heidät heille heillä heiltä heistä heitä heti hiljalleen hiljattain huomattavasti huomenna ' +
    'hän häne häneen hänelle hänellä hänen hänestä hänet häntä ikinä ilmeisesti itse itsekin ja jatkuvasti johon ' +
    'johonkin joiden joidenkin joihin joilla joillakin joille joissa joissain joista joistakin joita joitakin joka ' +
    'jokainen jokaisella jokaiselle jokaisen jokaisessa jokaista jokin joko joku jolla jollain jollakin jolle ' +
    'jollekin jolloin joltain jona jonakin jonka jonkin jonkun jonne jonnekin jopa jos joskin josko joskus jossa ' +
    'jossain jossakin josta jostain jota jotain jotakin joten jotenkin jotka jotkin jotkut jotta joudun joutuisi ' +
    'just juuri jäljellä jäljempänä jälkikäteen jälleen kahdestaan kahdesti kaikessa kaikesta kaikilla kaikille ' +
    'kaikilta kaikin kaikissa kaikista kaikkea kaikkeen kaikki kaikkia kaikkialla kaikkien kaikkiin kauaa kauan ' +
    'kaukana kenellekään kenties kerran keskimäärin ketään kokonaan kolmesti koska koskaan kotoa kotoisin kotona ku ' +
    'kuin kuinka kuitenkaan kuitenkin kuka kukaan kukapa kukin kullekin kumpikaan kumpikin kun kunkin kunnes ' +
    'kutakin kuten kuulemma kyllä kylläkään liene lienee liian lopuksi lopulta luonnollisesti luultavasti lähes ' +
    'läheskään lähinnä mahdollisesti me meidän meidät meille meillä meiltä meistä meitä melkein mielellään ' +
    'mieluiten mieluummin mihin mihinkään miksi miksiköhän mikä mikäli mikään millainen millaiset millaisia ' +
    'millaista mille milloin millä millään miltei minkä minkälainen minkään minne minua minulla minulle minulta ' +
    'minun minusta minut minuun minä minäkin missä missään mistä mistähän miten mitenhän mitenkään mitkä mitä ' +
    'mitään molemmat moneen monella monen monessa monesti monet moni monia monien moniin monilla monille monissa ' +
    'monista monta montako mua muiden muidenkin muihin muilla muille muissa muita muitakin mulla mulle mut mutta ' +
    'muu muualla muualle muuan muuhun muukin muulla muussa muut muuta muutakaan muutakin muutama muutamaa muutaman ' +
    'muutamia muuten muutenkin muutkin myöhemmin myöhässä myöhään myös myöskin myöskään mä ne ni nii niiden niihin ' +
    'niille niillä niin niinku niinkään niinpä niissä niistä niitä nimenomaan nimittäin noiden noin normaalisti nuo ' +
    'ny nykyisin nykyään nyt nytkin näiden näihin näillä näin näissä näistä näitä nämä näytille oikeastaan oikeasti ' +
    'oikeesti olemaan olemalla olemme olemmeko olen olenko olennaisesti olet oletko olette oletteko oli olihan ' +
    'olikin oliko olimme olin olipa olisi olisikin olisiko olisimme olisin olisivat olit olivat ollaan ollessa ' +
    'ollessaan oltiin on onhan onkin onko onks onneksi oon osittain ovat ovatkin pahoillani paitsi pakoon paljon ' +
    'paljonko paremmin parhaiten pelkästään perinteisesti peräti pikemminkin pitihän pitkälle pitkälti pitkään ' +
    'pitäisi pitääkö pois poissa päivittäin pääasiassa pääosin pääsääntöisesti saako saattaa saattaisi saattavat ' +
    'saattoi sama samaa samaan samalla saman samana samanaikaisesti samassa samasta samat samoin samoja sanoen se ' +
    'sehän sekin sekä sekään sellaiset sellaisia sellaista selvästi selvästikin sen senkin senkään sentään ' +
    'seuraavaksi siellä sielläkin sieltä siihen siinä siinähän siis siitä siksi siksipä sille sillo silloin sillon ' +
    'sillä silti siltä sinne sit siten sitte sitten sittenkin sittenkään sitä sitäkin sä taas tahallaan taisi ' +
    'taitaa tavallisesti tietenkin tietenkään tietysti todella todellakin todennäköisesti toisaalla toisaalta ' +
    'toiseen toiselle toisille toisin toisinaan toista toistaiseksi toisten toistuvasti toivottavasti toki tosiaan ' +
    'tosin tuohon tuolla tuolloin tuolta tuon tuosta tuskin tähän tällainen tällaisen tällaisessa tällaiset ' +
    'tällaisia tällaista tälle tällä tällöin tältä tämä tämäkin tämän tän tänne tänä tänään tässä tästä tästäkin ' +
    'tätä täysin täytyi täytyisi täytyy täytyykö tää täällä useammin useimmiten usein uudestaan vaikka vaikkakin ' +
    'vaikkapa vain valitettavasti varmaan varmasti varsinaisesti varsinkin vasta vastaavasti verrattain vielä ' +
    'vieläkin vieläkään vihdoin viimein viimeksi voi voidaan voidakseen voiko voimme voin voisi voisiko voisimme ' +
    'voisin voisivat voit voitaisiin voitte voivat vuosittain vähintään vähitellen vähä vähän välin välittömästi ' +
    'välttämättä yhdessä yhteensä yhtä yhtäkkiä yhä yksikään yksinkertaisesti yleensä yleisesti yli ylipäätään ' +
    'yllättäen älkää äskettäin öisin'
  ).split(' '),
);

/** Multiword tokens and their syntactic words. */
export const MULTIWORD: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'ehkei=ehkä+ei ehkeivät=ehkä+eivät ehket=ehkä+et eiku=ei+ku ellei=jos+ei elleihän=jos+eihän ' +
    'elleikään=jos+eikään elleipä=jos+eipä elleivät=jos+eivät elleiväthän=jos+eiväthän elleivätkään=jos+eivätkään ' +
    'elleivätpä=jos+eivätpä ellemme=jos+emme ellemmehän=jos+emmehän ellemmekään=jos+emmekään ellemmepä=jos+emmepä ' +
    'ellen=jos+en ellenhän=jos+enhän ellenkään=jos+enkään ellenpä=jos+enpä ellet=jos+et ellethän=jos+ethän ' +
    'elletkään=jos+etkään elletpä=jos+etpä ellette=jos+ette ellettehän=jos+ettehän ellettekään=jos+ettekään ' +
    'ellettepä=jos+ettepä emmä=en+mä ettei=että+ei etteihän=että+eihän etteikään=että+eikään etteikö=että+eikö ' +
    'etteiköhän=että+eiköhän etteipä=että+eipä etteivät=että+eivät etteiväthän=että+eiväthän ' +
    'etteivätkään=että+eivätkään etteivätkö=että+eivätkö etteivätköhän=että+eivätköhän etteivätpä=että+eivätpä ' +
    'ettemme=että+emme ettemmehän=että+emmehän ettemmekään=että+emmekään ettemmekö=että+emmekö ' +
    'ettemmeköhän=että+emmeköhän ettemmepä=että+emmepä etten=että+en ettenhän=että+enhän ettenkään=että+enkään ' +
    'ettenkö=että+enkö ettenköhän=että+enköhän ettenpä=että+enpä ettet=että+et ettethän=että+ethän ' +
    'ettetkään=että+etkään ettetkö=että+etkö ettetköhän=että+etköhän ettetpä=että+etpä ettette=että+ette ' +
    'ettettehän=että+ettehän ettettekään=että+ettekään ettettekö=että+ettekö ettetteköhän=että+etteköhän ' +
    'ettettepä=että+ettepä jollei=jos+ei jolleihän=jos+eihän jolleikään=jos+eikään jolleipä=jos+eipä ' +
    'jolleivät=jos+eivät jolleiväthän=jos+eiväthän jolleivätkään=jos+eivätkään jolleivätpä=jos+eivätpä ' +
    'jollemme=jos+emme jollemmehän=jos+emmehän jollemmekään=jos+emmekään jollemmepä=jos+emmepä jollen=jos+en ' +
    'jollenhän=jos+enhän jollenkään=jos+enkään jollenpä=jos+enpä jollet=jos+et jollethän=jos+ethän ' +
    'jolletkään=jos+etkään jolletpä=jos+etpä jollette=jos+ette jollettehän=jos+ettehän jollettekään=jos+ettekään ' +
    'jollettepä=jos+ettepä jottei=jotta+ei jotteihän=jotta+eihän jotteikään=jotta+eikään jotteipä=jotta+eipä ' +
    'jotteivät=jotta+eivät jotteiväthän=jotta+eiväthän jotteivätkään=jotta+eivätkään jotteivätpä=jotta+eivätpä ' +
    'jottemme=jotta+emme jottemmehän=jotta+emmehän jottemmekään=jotta+emmekään jottemmepä=jotta+emmepä ' +
    'jotten=jotta+en jottenhän=jotta+enhän jottenkään=jotta+enkään jottenpä=jotta+enpä jottet=jotta+et ' +
    'jottethän=jotta+ethän jottetkään=jotta+etkään jottetpä=jotta+etpä jottette=jotta+ette ' +
    'jottettehän=jotta+ettehän jottettekään=jotta+ettekään jottettepä=jotta+ettepä koskei=koska+ei miksei=miksi+ei ' +
    'mikseihän=miksi+eihän mikseikään=miksi+eikään mikseipä=miksi+eipä mikseivät=miksi+eivät ' +
    'mikseiväthän=miksi+eiväthän mikseivätkään=miksi+eivätkään mikseivätpä=miksi+eivätpä miksemme=miksi+emme ' +
    'miksemmehän=miksi+emmehän miksemmekään=miksi+emmekään miksemmepä=miksi+emmepä miksen=miksi+en ' +
    'miksenhän=miksi+enhän miksenkään=miksi+enkään miksenpä=miksi+enpä mikset=miksi+et miksethän=miksi+ethän ' +
    'miksetkään=miksi+etkään miksetpä=miksi+etpä miksette=miksi+ette miksettehän=miksi+ettehän ' +
    'miksettekään=miksi+ettekään miksettepä=miksi+ettepä muttei=mutta+ei mutteihän=mutta+eihän ' +
    'mutteikään=mutta+eikään mutteipä=mutta+eipä mutteivät=mutta+eivät mutteiväthän=mutta+eiväthän ' +
    'mutteivätkään=mutta+eivätkään mutteivätpä=mutta+eivätpä muttemme=mutta+emme muttemmehän=mutta+emmehän ' +
    'muttemmekään=mutta+emmekään muttemmepä=mutta+emmepä mutten=mutta+en muttenhän=mutta+enhän ' +
    'muttenkään=mutta+enkään muttenpä=mutta+enpä muttet=mutta+et muttethän=mutta+ethän muttetkään=mutta+etkään ' +
    'muttetpä=mutta+etpä muttette=mutta+ette muttettehän=mutta+ettehän muttettekään=mutta+ettekään ' +
    'muttettepä=mutta+ettepä vaikkei=vaikka+ei vaikkeihän=vaikka+eihän vaikkeikään=vaikka+eikään ' +
    'vaikkeipä=vaikka+eipä vaikkeivat=vaikka+eivät vaikkeivät=vaikka+eivät vaikkeiväthän=vaikka+eiväthän ' +
    'vaikkeivätkään=vaikka+eivätkään vaikkeivätpä=vaikka+eivätpä vaikkemme=vaikka+emme vaikkemmehän=vaikka+emmehän ' +
    'vaikkemmekään=vaikka+emmekään vaikkemmepä=vaikka+emmepä vaikken=vaikka+en vaikkenhän=vaikka+enhän ' +
    'vaikkenkään=vaikka+enkään vaikkenpä=vaikka+enpä vaikket=vaikka+et vaikkethän=vaikka+ethän ' +
    'vaikketkään=vaikka+etkään vaikketpä=vaikka+etpä vaikkette=vaikka+ette vaikkettehän=vaikka+ettehän ' +
    'vaikkettekään=vaikka+ettekään vaikkettepä=vaikka+ettepä'
  )
    .split(' ')
    .map((pair) => pair.split('='))
    .map(([form, parts]) => [form!, parts!.split('+')]),
);

/** Whole lines that belong to the page around a post, by how far it goes: the line, the line at either end, or all after it. */
export const FURNITURE = {
  line: /^(?:(?:etusivu|home|kotisivu|näytä mobiiliversio|view mobile version|lue lisää|read more|takaisin ylös)|(?:jaa|share|tweet|twiittaa|tykkää|pin it|tulosta|print)(?: (?:facebookissa|twitterissä|linkedinissä|pinterestissä|somessa|this|tämä|artikkeli))*:?|(?:tilaa|subscribe to): .*|(?:uudempi|vanhempi|newer|older|seuraava|edellinen|uudemmat|vanhemmat) (?:teksti|viesti|post|posts|artikkeli|julkaisu|viestit|tekstit)|[-=*_~#.•·]{3,})$/i,
  edge: /^(?:(?:kirjoittaja|kuvat?|teksti|tekstit?(?: ja|,) kuvat?|by): \S[^.!?]{0,60}|(?:kirjoittanut|lähettänyt|julkaissut|posted by):? \S[^.!?]{0,60}(?: klo \d{1,2}[.:]\d{2})?|(?:tags?|tunnisteet|avainsanat|asiasanat|kategoriat?|aihe(?:et)?|labels?|categories|category|filed under): .*)$/i,
  rest: /^(?:(?:add|leave|post) a (?:comment|reply)|(?:ei|\d+|yksi|kaksi) komment(?:teja|tia|ti)(?: (?:artikkeliin|kirjoitukseen|julkaisuun) .*)?:?|(?:lähetä|jätä|kirjoita) (?:kommentti|vastaus)|(?:no|\d+) comments?:?|kommentit(?: \(\d+\))?:?|kommentoi(?: artikkelia)?)$/i,
} as const;
