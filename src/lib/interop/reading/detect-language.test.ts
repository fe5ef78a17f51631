import { expect, it } from 'vitest';
import { PARAGRAPHS } from '../../../../tests/support/article-texts.ts';
import { detectLanguage } from './detect-language.ts';

const TEXTS: Readonly<Record<string, string>> = {
	de: 'Die Brücke über den Hafen wird für mindestens zwei Jahre gesperrt, nachdem Prüfer festgestellt haben, dass die Risse in den Trägern seit dem Herbst um ein Drittel größer geworden sind. Das teilte die Verwaltung am Montag mit. Die Fahrer müssen einen Umweg von fünfzig Kilometern in Kauf nehmen, weil es keine andere Straße zwischen dem Hafen und dem Norden gibt.',
	fr: 'Le pont du port sera fermé à toute circulation pendant au moins deux ans après que des inspecteurs ont constaté que les fissures dans les poutres principales se sont élargies depuis l’automne, a annoncé lundi le conseil. Les conducteurs devront faire un détour de cinquante kilomètres, car il n’y a pas d’autre route entre le port et la rive nord.',
	es: 'El puente del puerto se cerrará al tráfico durante al menos dos años después de que los inspectores comprobaran que las grietas de las vigas principales han crecido desde el otoño, según informó el lunes el consejo. Los conductores tendrán que dar un rodeo de cincuenta kilómetros porque no hay otra carretera entre el puerto y la orilla norte.',
	it: 'Il ponte del porto sarà chiuso al traffico per almeno due anni dopo che gli ispettori hanno scoperto che le crepe nelle travi principali si sono allargate dall’autunno, ha detto lunedì il consiglio. Gli automobilisti dovranno fare una deviazione di cinquanta chilometri perché non c’è un’altra strada tra il porto e la riva nord della città.',
	pt: 'A ponte do porto será fechada ao trânsito durante pelo menos dois anos depois de os inspetores terem descoberto que as fissuras nas vigas principais aumentaram desde o outono, disse na segunda-feira o conselho. Os condutores terão de fazer um desvio de cinquenta quilómetros porque não há outra estrada entre o porto e a margem norte.',
	nl: 'De brug over de haven wordt voor ten minste twee jaar gesloten nadat inspecteurs hebben vastgesteld dat de scheuren in de liggers sinds de herfst met een derde zijn gegroeid, zei de raad op maandag. Automobilisten moeten vijftig kilometer omrijden omdat er geen andere weg is tussen de haven en de noordelijke oever van de stad.',
	sv: 'Bron över hamnen stängs för all trafik i minst två år efter att inspektörer har funnit att sprickorna i balkarna har vuxit med en tredjedel sedan hösten, sade kommunen på måndagen. Förarna får köra en omväg på femtio kilometer eftersom det inte finns någon annan väg mellan hamnen och den norra stranden, och det kommer att ta tid.',
	pl: 'Most w porcie zostanie zamknięty dla ruchu na co najmniej dwa lata po tym, jak inspektorzy stwierdzili, że pęknięcia w głównych belkach powiększyły się od jesieni o jedną trzecią, podała w poniedziałek rada. Kierowcy będą musieli jechać objazdem, bo nie ma innej drogi między portem i północnym brzegiem, a prom jest już za mały dla wszystkich.',
	tr: 'Liman köprüsü, müfettişlerin ana kirişlerdeki çatlakların sonbahardan bu yana üçte bir oranında büyüdüğünü tespit etmesinin ardından en az iki yıl boyunca trafiğe kapatılacak. Belediye pazartesi günü yaptığı açıklamada sürücülerin elli kilometre daha fazla yol gitmek zorunda kalacağını, çünkü liman ile kuzey kıyısı arasında başka bir yol olmadığını ve feribotun çok küçük olduğunu söyledi.',
	id: 'Jembatan pelabuhan akan ditutup untuk semua lalu lintas selama setidaknya dua tahun setelah para inspektur menemukan bahwa retakan pada balok utama telah melebar sejak musim gugur, kata dewan pada hari Senin. Para pengemudi harus memutar sejauh lima puluh kilometer karena tidak ada jalan lain yang menghubungkan pelabuhan dengan tepi utara, dan kapal feri itu terlalu kecil.',
	fi: 'Sataman silta suljetaan kaikelta liikenteeltä vähintään kahdeksi vuodeksi, koska tarkastajat ovat havainneet, että halkeamat pääpalkeissa ovat kasvaneet kolmanneksella syksystä, neuvosto kertoi maanantaina. Autoilijat joutuvat ajamaan viidenkymmenen kilometrin kiertotien, sillä muuta tietä ei ole sataman ja pohjoisrannan välillä, ja lautta on liian pieni. Korjaus maksaa enemmän kuin uusi silta, mutta se on nyt päätetty.',
	ru: 'Мост через гавань будет закрыт для движения как минимум на два года после того, как инспекторы обнаружили, что трещины выросли с осени на треть, сообщил совет в понедельник.',
	uk: 'Міст через гавань буде закрито для руху щонайменше на два роки після того, як інспектори виявили, що тріщини збільшилися з осені на третину, повідомила рада в понеділок.',
	ar: 'سيتم إغلاق جسر الميناء أمام حركة المرور لمدة عامين على الأقل بعد أن وجد المفتشون أن الشقوق قد اتسعت منذ الخريف، حسبما قال المجلس يوم الاثنين.',
	zh: '港口大桥将关闭至少两年，此前检查人员发现主梁上的裂缝自秋季以来扩大了三分之一，议会周一表示。司机将不得不绕行五十公里，因为港口和北岸之间没有其他道路。渡轮太小了。',
	ja: '港の橋は、主桁の亀裂が秋から三分の一広がったことが検査で分かったため、少なくとも二年間通行止めになると、議会が月曜日に発表した。運転手は五十キロの遠回りを強いられることになる。'
};

it.each(Object.entries(TEXTS))('a text in %s is known for what it is', (language, text) => {
	expect(detectLanguage(text)).toBe(language);
});

it.each([
	['a news article', PARAGRAPHS.join(' ')],
	[
		'a list of names and numbers',
		`Results: ${'Osei 12, Müller 9, García 7, Nguyen 5, O’Brien 4; '.repeat(10)} ${PARAGRAPHS[0] ?? ''}`
	],
	[
		'an article with a quote in German',
		`${PARAGRAPHS.join(' ')} ${(TEXTS.de ?? '').slice(0, 250)}`
	],
	[
		'headlines without their articles',
		'Bridge to close for two years. Ferry talks in doubt. Minister quits over leak. Bears win third final in a row. Storm cuts power to valley. Rates rise again as prices soar. Court frees five after appeal. Strike halts trains in north.'
	]
])('%s is English', (_name, text) => {
	expect(detectLanguage(text)).toBe('en');
});

it('a text of a few words is not judged', () => {
	expect(detectLanguage('Die Brücke ist zu.')).toBeUndefined();
});
