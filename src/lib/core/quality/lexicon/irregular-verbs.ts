/** Irregular past forms of verbs that news uses, with the form a dictionary lists. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
	`began:begin begun:begin became:become bought:buy broke:break broken:break brought:bring
	built:build burnt:burn came:come caught:catch chose:choose chosen:choose dealt:deal died:die
	dies:die dying:die drew:draw drawn:draw drove:drive driven:drive ate:eat fell:fall fallen:fall
	felt:feel fought:fight found:find flew:fly flown:fly fled:flee forgot:forget gave:give given:give
	went:go gone:go got:get grew:grow grown:grow held:hold hid:hide hidden:hide kept:keep knew:know
	known:know laid:lay led:lead left:leave lent:lend lay:lie lying:lie lost:lose made:make meant:mean
	met:meet paid:pay ran:run rang:ring rose:rise risen:rise rode:ride said:say says:say saw:see
	seen:see sent:send shook:shake shot:shoot sank:sink sunk:sink sold:sell sought:seek spent:spend
	spoke:speak spoken:speak stood:stand stole:steal stolen:steal struck:strike swam:swim swore:swear
	sworn:swear taught:teach took:take taken:take thought:think threw:throw thrown:throw told:tell
	tore:tear torn:tear understood:understand wore:wear woke:wake won:win wrote:write
	written:write women:woman men:man people:person children:child`
		.split(/\s+/u)
		.map((pair): [string, string] => {
			const [form = '', base = ''] = pair.split(':');
			return [form, base];
		})
);
