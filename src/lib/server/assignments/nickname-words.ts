/** What a nickname begins with: kind words, none about looks, bodies, colours, origin or cleverness compared. */
export const KIND_WORDS = [
	'Able Active Alert Amiable Attentive Brave Breezy Bright Calm Careful Caring Cheerful Clear',
	'Cordial Cosy Creative Curious Daring Diligent Eager Early Earnest Easygoing Fair Faithful',
	'Festive Friendly Generous Gentle Glad Graceful Grateful Happy Helpful Honest Hopeful',
	'Inventive Jolly Joyful Jubilant Keen Kind Lively Loyal Lucky Merry Mindful Musical Nimble',
	'Noble Observant Patient Peaceful Playful Polite Quick Quiet Sincere Steady Sunny Thoughtful',
	'Tidy Trusty Upbeat Willing Wise Witty'
].flatMap((line) => line.split(' '));

/** What it ends with: birds and other animals whose names mean nothing else that stings. */
export const ANIMALS = [
	'Albatross Avocet Badger Bunting Chaffinch Cormorant Cricket Curlew Deer Dolphin Dormouse',
	'Dragonfly Dunlin Egret Falcon Fieldfare Firefly Flamingo Gazelle Goldcrest Goldfinch Grebe',
	'Greenfinch Hare Hedgehog Heron Hoopoe Ibis Jackdaw Kestrel Kingfisher Kittiwake Koala',
	'Ladybird Lapwing Linnet Lynx Magpie Marten Meerkat Nightingale Nuthatch Oriole Osprey Otter',
	'Owl Panda Partridge Pelican Penguin Pipit Plover Puffin Raven Redstart Robin Sandpiper Seal',
	'Siskin Skylark Sparrow Squirrel Starling Stork Swan Tern Toucan Turtle Wagtail Warbler',
	'Waxwing Whimbrel Wren'
].flatMap((line) => line.split(' '));
