/**
 * The most frequent function words of languages written in Latin letters, by BCP 47 tag: closed
 * classes (articles, prepositions, pronouns, conjunctions, auxiliaries) written down by hand.
 */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
	en: wordSet(
		'the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no said its about into than them could after over also she him out up what some other my your our these two first only most new do did may should how where while because during against between before through under such then any just now'
	),
	de: wordSet(
		'der die das und in zu den ist von mit nicht ein eine auf für sich des dem im auch es an als wird sind er hat dass sie nach bei einer um am aus noch wie oder einen über aber so zum war haben nur vor zur bis mehr durch man werden sein wurde sei seine ihre wenn einem kann gegen vom schon keine'
	),
	fr: wordSet(
		'de la le et les des en un une du que est pour dans qui au par sur pas plus ne se ce il sont avec aux été sa son ses cette mais ou comme elle nous ont on leur fait être ces deux avait entre ils après sans même aussi tout dont où était encore selon contre peut bien'
	),
	es: wordSet(
		'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante ha han fue son está era según contra había ser dos'
	),
	it: wordSet(
		'di e il la che in a per un del della non le si da una i con al è dei sono nel alla gli più lo come delle ma anche ha dal questo nella se o ai su ed ci degli dalla sul hanno essere tra stato dopo alle due loro suo sua prima contro senza fatto era'
	),
	pt: wordSet(
		'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me esse foi são está ser há ter era contra sobre'
	),
	nl: wordSet(
		'de het een en van in is dat op te zijn met voor niet aan er die om ook als dan maar bij uit nog door over wordt naar heeft hij ze zich werd tot wel geen was meer deze worden hebben kan zij of mensen hun al moet tegen onder na volgens'
	),
	sv: wordSet(
		'och i att det som en på är av för med den till inte har de ett om han men var sig från vi så kan hon när nu ska också eller där under efter vid skulle sin mot hade alla blir mer än över enligt bara mycket varit'
	),
	da: wordSet(
		'og i at det er en til af på for med den der som de ikke har et var han fra om men kan vi sig ved så efter også eller skal hun blev blevet være under havde mod over når mere siger ud nu bliver ifølge man'
	),
	nb: wordSet(
		'og i det er som på en til at av for med har de ikke den et om var fra han men vi så seg etter også eller ble blir kan være hun skal ved mot over når mer sier ut nå da hadde under ifølge jeg opp enn bare'
	),
	fi: wordSet(
		'ja on ei että se oli ovat mutta myös hän kun kuin niin mukaan joka jos ole tai olla voi sen ovat vain nyt vielä sitä hänen jo ollut joten koska mikä tämä tämän jälkeen kanssa sekä siitä muun eivät olisi jotka'
	),
	pl: wordSet(
		'w i na z nie się do że to o jest za od po jak przez co ale dla tego już był oraz są jego tym która który które może czy lub przy także było była tylko ich będzie ze przed roku został między jej pod bez'
	),
	cs: wordSet(
		'a v se na je že o z s do i za k ve pro si to by jako podle po jsou ale od už která který které byl bude ze jeho není také však jen při aby co nebo jak před byla bylo mezi jejich proti své má'
	),
	sk: wordSet(
		'a v na sa je že z o s do i za k vo pre si to by ako podľa po sú ale od už ktorá ktorý ktoré bol bude zo jeho nie aj však len pri aby čo alebo ako pred bola bolo medzi ich proti má'
	),
	hu: wordSet(
		'a az és hogy nem is egy ez volt meg csak már azt de van mint el még vagy ki be után szerint aki ha amely lesz kell lehet ezt majd sem mert között minden több pedig olyan amelyet'
	),
	ro: wordSet(
		'de și în a la cu pe nu că o din se este un mai care au pentru fi ce prin fost lui sau sunt dar al ale după cel până între despre cei această acest când doar fără dintre'
	),
	tr: wordSet(
		've bir bu da de için ile olarak çok daha olan gibi kadar ne o en sonra ancak her olduğu ise ama göre var değil bunu ya iki yeni ki mi tarafından oldu diye'
	),
	id: wordSet(
		'yang dan di dengan untuk pada ini dari dalam tidak itu akan adalah juga ke karena oleh ada telah sebagai tersebut bisa mereka lebih saat para sudah atau kata dia kami menjadi seorang tahun'
	),
	vi: wordSet(
		'và của là có không được cho các trong một người với những này đã để khi đến từ ông về tại ra cũng vào như năm sẽ phải nhiều sau đó theo trên nhưng bị'
	),
	hr: wordSet(
		'je i u na se da su za od ne s a što o koji koje koja iz to će po bi ali kako nije bio kao do te bila samo sve još biti ili više nakon prema između već'
	),
	sq: wordSet(
		'të e në dhe i një për me që nga se ka është më u do si por nuk ky ishte janë kanë kjo duke tij'
	),
	ca: wordSet(
		'de la i el que a en les els per un amb una es del no al ha més com són va aquest aquesta pel dels però també ser seva segons'
	),
	eu: wordSet(
		'eta da ez bat du dira izan baina ere edo dute zen egin duen hau egun baino behar dela beste bere ziren zuen'
	),
	ga: wordSet(
		'an na agus ar i is a go le ag do bhí tá sé seo sin ach mar leis faoi nach ó idir gur bhfuil raibh'
	),
	cy: wordSet(
		'y yn a i o ar yr mae ei ac wedi oedd am gan fod hefyd eu nid bod ond hyn ein sydd gyda gael'
	),
	et: wordSet(
		'ja on ei et see oli ka kui aga ning mis ta oma või kes kuid veel nii pärast selle olid välja siis ole'
	),
	lv: wordSet(
		'un ir par no ka ar uz to bija arī kas tas bet lai pēc vai kā tika nav savu gan pie līdz viņš'
	),
	lt: wordSet(
		'ir yra kad į su iš tai kaip buvo bet apie ar jis už dėl nuo po savo taip tik metų jau prie'
	),
	sl: wordSet(
		'je in v na se da so za ne ki z s po bi tudi pa kot od ali še bilo bila bo iz pri med ter kako'
	),
	is: wordSet(
		'og að í á er sem við en til um það með var ekki af fyrir hann þau eru hefur frá því hún verið eftir þess'
	),
	af: wordSet(
		'die en van in is het nie vir met wat sy op om te dat as hy aan word was ook by hulle uit deur oor maar kan sal'
	),
	tl: wordSet(
		'ang ng sa na mga at ay si ni para ito hindi kung may nang siya ng mula din rin kanyang niya isang'
	),
	sw: wordSet(
		'na ya wa kwa ni katika za la kuwa cha hiyo huyo alisema baada hii wake kama huo hilo wakati watu'
	)
};

function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}
