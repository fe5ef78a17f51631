/** Common today, and rare or absent in the texts that WordNet's counts are from. */
export const NEWER_WORDS: readonly string[] = `
able account add address adult afraid agree airport alcohol amount angry animal announce answer anybody
apartment app apple april arrest arrive article asian aside ask august aunt award baby bad ball bank bar
basketball bathroom beach bear beat beautiful bed bedroom beer bike bill billion bird birthday black blog
blood blue boat book born boss bottle box boy brain bread break breakfast brother brown bus business buy
cake call camera camp cancer car card career cat cell champion cheap chicken child christmas city class clean
climate click climb clothes club coach coffee cold college comment company computer concert cook cookie
cool cop corner couple cousin crazy cream crime cry cup customer cut dad dance dark daughter december delay
dentist desk diet digital dinner dirty doctor dog dollar door download dream dress drink drive drug
economy egg election email emergency energy engine euro everybody everyone everything exam expert eye face
fan farm fast father favourite favorite february feel film fire fish fix flight flood floor flower fly food
football forest forget fresh friday friend fruit fun funny game garden gas girl glad glass global goal gold
goodbye grandfather grandmother grass green grey gray guess guest guitar gun guy hair happy hat hate health
heart heat hello hero hey holiday homework horse hospital hot hotel hour house hundred hungry hurt ice idea
injury internet interview island january job joke july june junior keyboard kick kid kill kilometre kilometer
king kitchen kiss km knife lady lake language laptop laugh law lawyer learn lesson library lie link local
lucky lunch machine mail march mayor media medical meet menu message metre meter midnight milk million
minister minute mobile mom mum monday money month moon mountain mouse movie museum music nice night nobody
noise nose november nurse ocean october office ok okay old online orange owner page paint paper parent park
parliament partner party password patient per percent perfect phone photo photograph piano picture pilot pink
plane planet plant plastic player please pm police pollution poor post president price prince princess
print prison prize protest pupil purple queen quick quiet quiz race radio rain read red rent repair restaurant
rich river road rob robot rock rose royal run sad safe salt saturday sauce save school science scientist score
screen sea season senate senator september sex shirt shoe shop sick sing singer sister sit skin sky sleep smile
smoke snow soccer software soldier song sorry soup speak spend sport spring star station steal stop storm
story strange street student stupid sugar summer sun sunday supermarket survive sweet swim table talk tall
taxi tea teacher team technology teenager telephone television temperature tennis text thank theatre theater
thief thirsty thousand thursday ticket tired today toilet tomorrow tonight tooth tourist town traffic train
travel tree trip truck tuesday tv ugly uncle university update user vacation vegetable victim video virus visit
vote wait wake walk wall war warm wash watch water weather web website wedding wednesday week weekend wet white
wife wind window wine winter woman wonderful wood worker world worry wrong yeah year yellow yes yesterday
yet young zero zone
across along amid behind below beyond despite inside onto outside per throughout toward towards unclear
underneath upon via whereas
`
	.trim()
	.split(/\s+/u);
