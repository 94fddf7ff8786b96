/*
 * common.c - ordinary words that are also names of people and of firms, and
 * words that say nothing of anybody.
 *
 * A name in `common` is told only where it is plainly one: in the middle of a
 * sentence with a capital, behind a title, before a verb of people.  Words
 * are folded, in no order, one list a language; a word may be in several.
 */
#include <string.h>

#include "draft/room.h"

static const char *const common[] = {
	/* en: given names */
	"abbey ace amber angel april archer art ash aspen august aurora autumn "
	"basil bay bell bill birch blaze blossom blue bob brook buck bud "
	"carol cat charity chase cherry chip christian chuck clay clement cliff "
	"clover cole colt constance coral crystal daisy dale dash dawn dean "
	"dean destiny dick dolly don dot drew duke earl earnest ed ernest eve "
	"faith felicity fern finch fleur flint flora forest frank fox gay gene "
	"gale genesis ginger glen gloria glory grace grant gray guy hail harmony "
	"harry hazel heath heather heaven herb holly honey honor honour hope "
	"hunter ice iris ivory ivy jack jade jasmine jay jean jenny jerry jet "
	"jewel jo jimmy joy jolly june juniper justice ken kit king lane lark "
	"laurel leaf lee levy lily lance liberty linden lotus love lucky luna "
	"lyric major maple marina mark marsh marshal martin mason mat matt may "
	"max meadow melody mercy merit merry miles misty modest moses myrtle "
	"nick noble norm oak ocean olive opal oral page pansy pat patience patty "
	"paris peace pearl peg penny pepper perry pet peony pierce pip piper "
	"poppy porter prince prudence quill quinn rain raven ray red reed reef "
	"rich ridge river rob robin rocky rod roman rose rowan royal ruby ruth "
	"rue rusty sage sailor sandy saffron scarlet scout serene serenity "
	"shepherd sid silver skip sky skye sol sonny spencer star sterling stew "
	"stone storm sue summer sunny tad tanner taylor terry tierra tiger tom "
	"trace trinity tripp trip truth tucker valentine van vera verity victor "
	"victory viola violet ward wade warren wells wren west will willow winter "
	"wolf woody worth young al an art do ha he in is it me my so to us we "
	"anna bella dora iona leo libra maria mona nova orion rex vita zest",
	/* en: family names and firms */
	"abbot acre adder alder anchor anvil apple apex arbor arc arch archer "
	"ark arrow ashlar atlas axis axle baker bank banner barber bark barker "
	"barley barn barrel barrow base basin basket batch beacon bead beam bean "
	"bear beaver bee beech bees berry best bird bishop black blackbird blank "
	"block bloom boat bold bolt bond bone book border bow bowl box brake "
	"branch brand brass bread breeze brewer brick bridge bright bristle broad "
	"brown brush buckle buckler bull bulb burn bush butler button cable cairn "
	"candle cane canvas cap cape caper carbon card care cargo carpenter "
	"carter cartwright carver cask castle cave cedar cell cellar centre "
	"chain chalk chamber chambers chandler chapel chapter charm chart church "
	"circle city clark clear clerk clever cloth cloud coal coast coat cobble "
	"cockle coil coin cold collar collier comb comet commons compass concord "
	"cook coop cooper copper cord core cork corn corner cotton count cove "
	"court cow crab craft crane cream creek crest cress crisp cross crow "
	"crown crumb crust cup current curtain cut cutter dairy dam day deal deep "
	"deer delta dial dock dove down dragon draper dream drift drill drop drum "
	"duck dune dust dyer eagle earth ease east easy echo edge elder elm ember "
	"eel energy engine english fable fair falcon fall farm farmer farrier fast "
	"fathom feather fell felt fennel ferry field fields fig file fir fire fish "
	"fisher flag flagstone flame flat flax fleet flood floor flour flow flower "
	"fold foil foot ford forge fork fort forward foster foundry fountain frame "
	"free freight french fresh friend frost fruit fuller furrow gable gain "
	"garden gardener garland garner gate gear gem gift gills glass glaze gleam "
	"glover goal gold golden good goose gorse grain granary granite grape "
	"grass gravel graves green greens grid grist grit ground grove gull gun "
	"hale hall halt hammer hand handle hanger harbor harbour hard hare harp "
	"harper harrow harvest hatch haven hawk hay hayward head heart hearth "
	"hedge hemp herald herd heron herring hill hills hinge hive hobby hold "
	"hollow home hook hoop hop horizon horn horse host house hull husk hut "
	"ink inn insight iron island jar joiner jolt journey judge juice jump "
	"juncture keel keen keep kernel kestrel kettle key keystone kiln kite knife "
	"knight knot lace ladder lake lamb lamp land lantern larch large last "
	"latch lathe lattice law lawn layer lead leaf leather leaves ledger lemon "
	"lens lever light lime line linen link lion little loaf lock loft log long "
	"loom loop lord low lumen lumber lynx mail mainsail mallet malt manor mantle "
	"map marble march mare mark marrow mast mate matrix mayor measure medley "
	"merchant merlin mesh metal meter mill miller mills millstone mine mint "
	"mirror mist mix model mole monk moon moor moore moors morning mortar moss "
	"moth motion mould mountain mouse myth nail narrow needle nest nettle new "
	"newt night nine nook north note notion nut oar oast oat oats olive one "
	"onion orbit orchard ore otter oven owl ox oyster paddle painter pale palm "
	"panel paper park parrot parsley parson partridge patch path peacock pear "
	"pebble peck pen pepper pigeon pike pikestaff pilot pin pine pioneer pipe "
	"pitcher pivot plain plane plank plate plough plover plum plumb point pole "
	"pond pool poplar port post pot potter power press pressgang prism proof",
	"pulse pump quarry quarter quarry queen quest quick quilt quince rack raft "
	"rail ram ramp range rapid raven reach ready reel relay rest ribbon rice "
	"rider rig rigg rind ring ripple rise road roar rock root rope ropewalk roof "
	"rook rudder rule rush rust rye saddle saddler sail salt sand sandpiper "
	"saddler savage sawyer scale schooner sea seal seed sedge sell sense "
	"sergeant shade shadow shaft shale sharp shed sheep shell shelf shelter "
	"sheriff shield shingle ship shoal shoe shore short shovel shrike signal "
	"silk singer skein skep skill skinner skipper slate sleeper sling slip sloe "
	"sluice small smart smith smoke snail snipe snow soap solid sound south "
	"spade span spar spark sparrow speck speed spindle spinner spire spirit "
	"splint spoke spool spoon spring spruce spur squire stack stag staff stand "
	"staple starling steel stem step sternum stile still stock stonechat stork "
	"stove strand straw stream street stride string strong summit sun swan "
	"sweet swift switch table tack tally tailor tale tallow tan tar tart tea "
	"teal temple tender tern thatch thatcher thistle thorn thread thrift thrush "
	"tide tile tiller timber tinker token toll tool torch tow tower town track "
	"trade trail tree trellis trestle triangle trout trowel trust tulip turner "
	"turnip turtle twig twine union unity upland usher vale valley value vane "
	"vault vector verge vessel vine vision vista voice wagon wagtail walk "
	"walker wall walnut wash watch water waters wave wax way weaver web wedge "
	"weir weld well whale wharf wheat wheel wheeler whistle white wick wicker "
	"wild wind winch wine wing winner wise wonder wood woods wool word work "
	"works world wright yard yarn year yeast yew yoke zenith zone hedgehog "
	"hurdle index ingot inlet isle jetty join kelp lagoon lather lichen mallard "
	"manger meadows mosaic mustard north nutmeg oasis osprey outpost paragon "
	"parish pasture pastry pavilion pelican pendulum pennant perch petal pewter "
	"pillar pinnacle plait plaza plume pocket polar pollen pony porch portal "
	"prairie primrose privet puffin pulley quiver radish rafter rally rambler "
	"ranger rampart raspberry ratchet reeds refuge ridge rivet robust rosemary "
	"rover sapling satchel scythe shuttle sickle silo slipway smithy solstice "
	"sorrel sparks spinnaker squirrel steeple stepping stirrup stitch stoat "
	"sundial tannery tapestry tartan tassel teasel tempest terrace thimble "
	"threshold thyme tollgate trefoil trident truss turbine turret vantage velvet "
	"venture verdant vesper viaduct village vintage voyage warbler warp weft "
	"whetstone whisk wicket willows windmill woodland yarrow halyard "
	"sterling capital clinic notice sure close rare fine true bower reader "
	"pollard pound price prior proctor purse case chance chase child clay "
	"constable cannon canon cash early fairchild flowers french gamble gates "
	"goodall goodman hardy hardly hicks hide hood house joyce keys lawless "
	"likely love loveless makepeace merchant moody nice paradise parish "
	"penance pope power pride profit quick read rich self sharpe shine "
	"shout shore sides sore speak spice spot start sterne stringer summers "
	"sweeting swain tripper truelove tuck wake ware weeks whiting wiles "
	"wish workman yates younger zeal",
	/* de */
	"acker adler amt anker angel apfel arm arzt ast auer aue bach bad bader "
	"bahn balken band bank bar bart bau bauer baum beck becker beil berg "
	"berger bergmann bett betten beutel biber biene birke birne bischof blank "
	"blatt blei blitz block blum blume boden bogen bohne boot borte bote brand "
	"braun brei brett brief brot bruch brucke bruder brunnen buch buche bunt "
	"burg burger busch butter christ dach damm daum dreher eber ecke edel egge "
	"eiche eisen ende engel ente erde ernst esche esel eule fach faden fahne "
	"falke fall farbe fass faust feder fein feld fels fenster fest feuer fink "
	"fisch fischer flach flieder flucht flug fluss forst freitag frei frisch "
	"frohlich fromm frost fruh fuchs fuhrmann funk funke furst fuss gabel gans "
	"garten gartner gast gerber gerste gewinn gipfel glas glaser glocke gluck "
	"gold graf grau grob gross grun grund gut hafen hafer hagel hahn halle hals "
	"hammer hand hart hase haupt haus hauser heide heil heim held hell herbst "
	"herd herr herz heu himmel hirsch hirt hirte hoch hof hofmann hohl holz "
	"honig hopf horn huf hut hutte igel jager jung jahn kahl kaiser kalt kamm "
	"kammer kanne kanzler karl karren kasten kauf kaufmann keil keller kern "
	"kerze kessel kette kiefer kies kieswerk kind kirche kirsch klar klee klein "
	"klinge knapp knecht knopf knoten koch kohl kohle kolbe komet konig kopf "
	"korb korn kraft kramer kran kranz kraus krause kraut krebs kreis kreuz krone "
	"kruger krug kugel kuhn kunst kupfer kurz lager lamm lampe land lang lange "
	"laub lauf leder lehmann lehrer leim lein leiter lerche licht liebe lind "
	"linde linse loch lohn lorbeer los lot lowe luchs luft lustig mai maier maler "
	"mann mantel mark markt mast mauer maurer maus meer mehl meister messer "
	"metzger milch mohn mond montag moos morgen most muhle muller mund munz "
	"muster mutig nabe nacht nadel nagel nebel nest netz neu neumann nord nuss "
	"oben ofen ohm ost ort pfad pfau pfeffer pfeifer pfeil pferd pflug pfund "
	"pilz pinsel post probst quelle quast rabe rad rahm rahmen rand rasch rast "
	"rau rauch recht regen reich reif reifen reim rein reis reiter richter rind "
	"ring ritter rock roggen rohr rose rost rot roth ruder ruhe rund sack sage "
	"sahne salz sand sattel sattler sauer schaf schafer scharf schatten schatz "
	"schaum scheibe scherer schiff schild schilling schlosser schloss schmal "
	"schmidt schmied schmitt schnabel schnee schneider schnell schon schrank "
	"schreiber schreiner schritt schuh schule schulz schulze schuster schutz "
	"schwan schwarz schwamm see segel segler seidel seide seil seiler sichel "
	"sieber sieg silber simon sommer sonne sonntag spiegel spiel spitz spreu "
	"stab stadt stahl stamm stark staub steg steiger stein stern steuer stier "
	"stock stoff stolz storch stoss strauch strauss streng strich stroh strom "
	"stuck stumm sturm sud tag tal tanne taube teich tisch tischler topf topfer "
	"tor traub traube treu trost tuch turm uhl ufer uhr unger veit vogel vogt "
	"vogler voll vorwerk wachs wachter wagen wagner wald walter wand wasser weber "
	"weg weide weiler wein weiss weise weit welle welt wende werk werkstatt werner "
	"wert west wetter wiese wild wind winkel winter wirt wirth wolf wolke wolle "
	"wort wunder wunsch wurm wurst zahn zander zange zaun zeit zelle zeuge ziegel "
	"ziegler ziel zimmer zimmermann zoll zucker zug zweig anker segel kompass "
	"leuchtturm funken kranich horizont ufer wegweiser bruckner sanft rosen",
	"wende achse hebel amsel bruder frieden gnade heiter hoffnung klug lieb "
	"gasse mitte muhlen ohne rosmarin salbei spaten staude tenne trog wacholder",
	/* fr */
	"abeille aigle aile aime alizee amande ami ancre ange angle arbre arc "
	"ardoise artisan atelier aube aurore azur bain barbier barre bas beau "
	"belle berger bergerie bien blanc blanche ble bleu bois bon bonheur bonne "
	"bonnet boucher boulanger bourgeois bras brise brun buisson cadre campagne "
	"carpentier caillou canal cerf chaine champ champs chant chapelle charbon "
	"charpentier charron chasse chat chateau chaussee chene cher chevalier "
	"cheval chevre ciel clair claire clef cloche clos coeur colline colombe "
	"comte constant coq corbeau corde cordier corne cote courant cours court "
	"couture couturier croissant croix cuisine cuisinier desire dieu domaine "
	"doux droit ecluse elan epi epice ere espoir etoile faisan farine faure "
	"fer ferme fermier feu feuille fil filet fin fleur fleury fleuve foin "
	"fontaine force foret forge forgeron fort four fournier fraise franc "
	"france frene froid fruit galet garde garnier gens gerard gobelet grand "
	"grange grain gris guerin haie haut herbe heron heureux hirondelle horizon "
	"hiver honore huile ile jardin jardinier jeune joie jolie joly jour juste "
	"lac laine lait lampe lance laurier lavande le legrand lessive levant lien "
	"lierre ligne lin lion lis livre loup lumiere lune lucide main maison "
	"marais marbre marchand marche marguerite marin marine marteau masson mat "
	"menuisier mer merci mercier merle meunier miel mine modeste moine mois "
	"moissonneur mont monnier mouette moulin mousse mouton mur nacelle neige "
	"neuf noble noel noir noix nord nouveau nuage oiseau olive olivier ombre or "
	"orage orme osier ouest pain palais panier papillon paris parc pas pasquier "
	"passage passerelle paul paul pavillon pecheur perle perrier petit peuplier "
	"phare pie pied pierre pin pinson plage plaine plume poirier poivre pommier "
	"pont port porte potier pre premier prevost prieur prince printemps prune "
	"puits quai quatre racine raison rame raisin recolte reine relais rempart "
	"rene riche rivage riviere roc roche roi roman rond rose roseau rouge roue "
	"rousseau roux roy royer ruche ruisseau sable sage saint salin sapin "
	"sauvage savon sel serein serrurier seve silex simple soie sol soleil "
	"source sud sureau tapis tellier temps terrasse terre thuya tilleul tissu "
	"tissier toit tonnelier tonnelle tour tournesol trait treille tresor tuile "
	"tuilier val vallee vallon vague vase vent verger vergers verre vert vigne "
	"vigneron village ville vin violette vive voie voile voisin",
	/* es */
	"abad abeja abril acero agua aguila aire alameda alba alegre alegria alma "
	"almendra alto alvar amado amapola amparo ancla angel angeles arbol arce "
	"arena arroyo aurora avena ave azahar barrera barrio barro bello blanca "
	"blanco bosque bravo brisa bueno caballero cabello cabeza cabrera cadena "
	"calle calvo camino campana campo campos cantero carbon carmen carrasco "
	"carretero casa casado castillo castro cerezo cerro cid cielo claro clara "
	"clavel cobre colina conde concepcion consuelo cordero corona correa cortes "
	"corto cosecha costa crespo cruz cuerda cuesta cueva delgado dia dolores "
	"domingo duque encina escudero espejo esperanza espiga espina estrella "
	"estrada expositor faro fe feliz ferrero fiel fierro flor flores franco "
	"fresno fuego fuente fuentes fuerte gallo galvan garza gallego gavilan "
	"gentil gloria gracia gracias granada granja grano guerra guerrero herrero "
	"hidalgo hierro higuera hilo hogar hoja horno huerta iglesias isla jara "
	"jardin jimena juncal junco justo lago lana largo laurel leal leon lima "
	"linea linde llama llano llave lluvia lobo loma lopez lucero luna luz macho "
	"madera maestro mar marina marin marques martillo mata mayo mayor melero "
	"mercado mercedes merino mesa miel milagros mimbre mina mirador moderno "
	"molina molinero molino monje montana monte montero montes mora moral "
	"moreno muralla naranjo nave navarro nieves niebla noble nogal norte "
	"nube nueva nuevo oliva olivar olivares olmo onda oro oveja pajar palma "
	"palmera palomar palomo pan panadero pardo paredes parra pastor paso paz "
	"pedrera pena peral perla pie piedra pilar pino pinar plata playa plaza "
	"poderoso polo pozo prado prior primavera puente puerta puerto quinta raiz "
	"rama ramos real redondo rey reyes ribera rico rio rios risco roble roca "
	"rocio rojo roldan roman romero rosa rosal rosario rosas rubio rueda sabio "
	"sal salado salina salvador salvia santos sastre sauce seda segura sello "
	"sendero serena serrano sierra silla sol soledad soler solo soto suelo sur "
	"tejedor tejo telar tierra tomillo torno toro torre torres trigo tronco "
	"ubeda union valle vara vega vela velero verano verde vereda vicario vida "
	"vidal viento vina viva vuelo yunque zapatero zarza",
	/* pt */
	"abelha abril acucena agua aguia alegre alegria alma alta altura alves "
	"amado amarela amparo ancora anjo araujo areia areias areal arvore asa aurora "
	"azeite azeitona azul azulejo baixo baia barbeiro barca barco barra barro "
	"barros batalha belo bem bento bicho boa boavista bom bosque branco brito "
	"brisa cabo cabral cais caldeira calado caminho campo campos cana canto "
	"capela cardoso carneiro carpinteiro carvalho carvao casa casal castanha "
	"castanho castelo castro caveira cedro cereja cerca ceu chama chao chave "
	"chuva cidade claro clara coelho colina conceicao conde corda cordeiro "
	"corte cortica costa couto cravo cruz cunha curto dias dom doce esperanca "
	"espiga espinho estrela estrada farinha farol fava faria fe feliz ferreira "
	"ferreiro ferro ferraz feijao figueira figueiredo filho fio flor flores fogo "
	"folha fonseca fonte fontes forja forno forte franco freixo freitas frio "
	"frade furtado gago galo ganso garca gloria graca granito grilo guerra "
	"guerreiro gracas horta horizonte ilha iris janela jardim joia junco justo "
	"la lago lagar lage lameira lapa laranja leal leao leitao leite lemos lenha "
	"lima lime linha linho lirio livre lobo loureiro louro lousa lua luz macedo "
	"machado macieira madeira madeiro maio malta manso mar marco mare marinho "
	"mata matos mel melo mendes mesa mesquita mestre miranda mo moinho moita "
	"moleiro monte monteiro moreira mosteiro moura mudo muralha nascente nau "
	"navio neve neves ninho noite norte nova novais novo nuvem oliveira olivais "
	"onda ora osorio ouro outeiro ovelha paco padeiro palha palma palmeira "
	"pao parede passos pato pastor paz pedra pedreira pedreiro pena penedo "
	"peixe peixoto pereira perola pescador pico pimenta pimentel pinhal pinhao "
	"pinheiro pinho pinto planalto poco pomar pombal pombo ponte porta porto "
	"prado prata praia prior primavera quinta rainha ramalho ramo ramos raposo "
	"raiz real rede rego rei reis remo ribeira ribeiro rico rio rocha roda rola "
	"rosa rosario rosmaninho rua sa sabio sal salgado salgueiro salina salvador "
	"santos sapateiro seara seda seixas semente serra serrano sertao silva silveira "
	"sino soares sobral sobreiro sol sombra sousa sul sumo tear telha tempo terra "
	"tojo torno toro torre torres trigo trindade uva vaga vago vale valente varela "
	"vaz vela veleiro veloso ventura verao verde vidal vide vidro vieira vila vilar "
	"vinha vinho vitoria vivo voo xisto zimbro",
};

static const char months[] = "january february march april may june july "
    "august september october november december januar februar marz april mai "
    "juni juli august oktober dezember janvier fevrier mars avril juin juillet "
    "aout septembre octobre novembre decembre enero febrero marzo abril mayo "
    "junio julio agosto septiembre octubre noviembre diciembre janeiro "
    "fevereiro marco maio junho julho setembro outubro novembro dezembro "
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag "
    "mittwoch donnerstag freitag samstag sonnabend sonntag domingo";

/*
 * What can be said of anybody.  Of an introduction that has nothing else of
 * one side nobody can tell why it is made.
 */
static const char *const empty[] = {
	"a about absolutely after again all also always am amazing an and any "
	"anyway are as ask asked asking at awesome back be been before best "
	"between bit both brilliant but by call can chat come comes connect "
	"contact could cool day dear delighted did do does doing done each "
	"either else email enjoy even ever every everything exciting fantastic "
	"feel few fine first for forward friend friends from get gets give glad "
	"go going good great guy had happy has have he hear heard hello help her "
	"here hers hi him his hope how i idea if impressive in inspiring "
	"interested interesting into introduce introduced introducing "
	"introduction is it its job just keen kind know known knows last leave "
	"let like likes listen lot love lovely loves lots made make makes many "
	"matter may me meet meeting mention mentioned met might mind more most "
	"much must my name named never new next nice nobody not nothing now of "
	"off often old on once one only or other our out outstanding over "
	"people person please pleased pleasure promised quite ready really "
	"reach real regards right said same say saying says see seem seems "
	"seen send several shall she should side since so some somebody someone "
	"something soon sorry special speak spoke still such super sure take "
	"talented talk talked tell terrific than thank thanks that the their "
	"them then there these they thing things think this those thought "
	"thoughtful time to together told too touch two under up us useful very "
	"via want wanted wants was way we week well went were what when where "
	"whether which who whole whom whose why will wise wish wished with word "
	"words work worked working works world would write wrote year years yes "
	"yet you your yours thoroughly sharp smart capable field company firm "
	"business professional expert expertise experience experienced value "
	"founder leader great favourite minutes hour half hours phone share "
	"sharing perfect fit days ahead builds runs running",
	"aber alle alles als also am an andere anderen auch auf aus bei beide "
	"beiden bekannt besser besten bin bis bitte da dabei danke dann darf das "
	"dass dem den der des dich die dies diese dieser dir doch du durch ein "
	"eine einen einem einer einfach er es etwas euch euer fur frage fragen "
	"freue freut frau freund ganz geben gefragt gehort gern gerne gesprach "
	"geht gibt glaube gross grosse grossartig gut gute guten guter habe haben "
	"hat hatte herr herrn herzlich hier hin ich ihm ihn ihnen ihr ihre ihrem "
	"ihren im in interessant interessante ist ja jemand jetzt kann kein keine "
	"kennen kennenlernen konnen kennt kurz lassen leute lieber liebe man mehr "
	"mein meine mensch menschen mich mir mit mochte mochten muss nach name "
	"namen nein nicht nichts noch nun nur ob oder ohne person sagen sagte "
	"schon schone schreiben schrieb sehr sei sein seine seit selbst sich sie "
	"sind so spannend spannende stelle super tag toll tolle treffen uber um "
	"und uns unser unter viel viele vielen voll vom von vor vorstellen war "
	"was weil weiter wenn wer werden wie wir wird wissen wohl wollen worte "
	"wunsche zeit zu zum zur zwei firma unternehmen bereich erfahrung "
	"arbeit arbeitet unglaublich wunderbar kompetent experte expertin",
	"a ai ainsi alors ami amis amie apres au aussi autre autres aux avec avez "
	"avoir beaucoup belle bien bon bonjour bonne c ce cela ces cet cette "
	"chacun cher chere chez chose choses comme connait connaitre d dans de "
	"demande demander depuis des deux dire dis dit dites du elle elles en "
	"encore entre est et etaient etait ete etes etre eu faire fait femme "
	"formidable formidables gens genial grand grande homme ici il ils "
	"interessant interessante j je l la laisse le les leur leurs lui m ma "
	"mais me merci mes mettre mieux moi mon monde mot mots n ne nom non nos "
	"notre nous on ont ou oui par parle parler pas personne personnes peu "
	"peut plaisir plus pour pouvez presente presenter qu quand que quelqu "
	"quelque qui rencontrer rien s sa sais sait sans se semaine ses si son "
	"sont souhaite suis super sur t te temps tes toi tous tout toute tres tu "
	"un une va vais vers veut voici voila voir vos votre voulez vous vraiment "
	"y entreprise societe domaine travail travaille experience exceptionnel "
	"exceptionnelle passionnant",
	"a ahora al algo alguien amigo amiga ante antes asi aun aunque bien buen "
	"buena bueno cada casi como con conoce conocer conoceros conoces contigo "
	"cosa cosas cual cuando da de decir del desde dice dicho dije dijo donde "
	"dos e el ella ellas ellos en encantado encantada encontrar entre era es "
	"esa ese eso esta estan estar estas este esto estoy excelente favor fue "
	"genial gente gracias gran grande ha hablar hablo hace hacer hasta hay he "
	"hola hoy interesante ir la las le les lo los mas me mejor mi mis mismo "
	"momento mucho mucha muchas muchos muy nada nadie ni no nombre nos "
	"nosotros nuestra nuestro o os otra otro para parece pero persona "
	"personas poco por porque preguntar presentar presento puede puedes que "
	"querer quien quiere quiero sabe saber se sea ser si siempre sin sobre "
	"solo son soy su sus tal tambien tanto te tener tengo ti tiempo tiene "
	"tienen toda todas todo todos trabaja trabajo trabajar tu tus un una uno "
	"unos vais ver verdad vez vosotros y ya yo empresa sector experiencia "
	"increible estupendo estupenda maravilloso maravillosa",
	"a agora ainda algo alguem amigo amiga antes ao aos aqui as assim ate bem "
	"boa bom cada com como conhece conhecer coisa coisas da dar das de dela "
	"dele deles depois dia diz dizer disse do dois dos duas e ela elas ele "
	"eles em entre era es essa esse esta estao estar este estou eu excelente "
	"falar fala fazer favor foi gente gosta gostar gostava gostaria grande ha "
	"hoje interessante ir isso isto ja la lhe lhes mais mas me melhor meu "
	"meus mim minha momento muita muito muitos na nada nao nas nem ninguem no "
	"nome nos nosso nossa num numa o obrigada obrigado ola os ou outra outro "
	"para pela pelo pessoa pessoas pode podem por porque pouco quando que quem "
	"quer queria saber sabe se sei seja sem sempre ser seu sim so sobre sou "
	"sua sua tal tambem tanto te tem tempo tenho ter teu toda todas todo todos "
	"trabalha trabalho tu tudo um uma vai vao ver vez voce voces vos apresentar "
	"apresento empresa setor area experiencia incrivel fantastico fantastica "
	"espetacular maravilhosa",
};

static bool
in_lists(const char *const *v, size_t n, const char *fold)
{
	for (size_t i = 0; i < n; i++)
		if (rn_word_in(v[i], fold))
			return true;
	return false;
}

bool
rn_word_common(const char *fold)
{
	static const char *const endings[] = { "s", "n", "e", "en", "es",
	    "er" };
	size_t n = strlen(fold);
	char one[64];

	if (in_lists(common, RN_LEN(common), fold) || rn_word_month(fold) ||
	    rn_word_empty(fold))
		return true;
	/* the plural of one */
	for (size_t i = 0; i < RN_LEN(endings) && n < sizeof(one); i++) {
		size_t m = strlen(endings[i]);

		if (n < m + 4 || strcmp(fold + n - m, endings[i]) != 0)
			continue;
		memcpy(one, fold, n - m);
		one[n - m] = '\0';
		if (in_lists(common, RN_LEN(common), one))
			return true;
	}
	return false;
}

bool
rn_word_month(const char *fold)
{
	return rn_word_in(months, fold);
}

bool
rn_word_empty(const char *fold)
{
	return in_lists(empty, RN_LEN(empty), fold);
}
