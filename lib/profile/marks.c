/*
 * marks.c - the words of the grammar by which descriptions are read, in
 * English, German, French, Spanish and Portuguese.
 *
 * A mark opens a part: a row, or one more phrase in a row.  Of marks that fit
 * at a place the one of more words wins, then the first.  Words are folded:
 * small, no accents; an apostrophe of French parts words ("d une").
 */
#include "profile/reader.h"

#define LIST (RN_IN(RN_PART_WHOM) | RN_IN(RN_PART_HAS))
#define SAID (LIST | RN_IN(RN_PART_SAY))
#define TOLD (SAID | RN_IN(RN_PART_WHEN))
#define PROSE (TOLD | RN_IN(RN_PART_NOT) | RN_IN(RN_PART_VALUE))

const struct rn_mark rn_mark[] = {
	/* headings */
	{ "who,whom,role,roles,title,titles,wen,wer,rolle,rollen,qui,poste,"
	    "postes,where,places,place,region,wo,regionen,ou,lieu,industry,"
	    "industries,sector,branche,branchen,secteur,size,revenue,grosse,"
	    "umsatz,taille,target,targets,wanted,wish list,best fit,"
	    "best intro,dream intro,zielpersonen,ideal,ideal intro,"
	    "ideal introduction",
	    RN_PART_WHOM, RN_MARK_LABEL, PROSE, false },
	{ "when,trigger,triggers,timing,pain,pains,problem,why,reason,"
	    "good time,best time,moment,right moment,perfect moment,"
	    "perfect time,buen momento,mejor momento,cuando,bom momento,"
	    "melhor altura,quando,why now,anlass,zeitpunkt,wann,quand,"
	    "declencheur,"
	    "bon moment", RN_PART_WHEN, RN_MARK_LABEL, PROSE, false },
	{ "for us,for me,fur uns,fur mich,pour nous,para nosotros,para mi,"
	    "para nos", RN_PART_WHOM, RN_MARK_LABEL, PROSE, false },
	{ "no use,no use either,no use to me,no use to us,useless,"
	    "not for us to start with,not for us to begin with,not for now,"
	    "who not,whom not,wen nicht,wen wir nicht brauchen,"
	    "wen ich nicht brauche,was wir nicht brauchen,wen wir nicht suchen,"
	    "qui non,not for us,not for me,not wanted,no go,no gos,"
	    "nicht fur uns,no para nosotros,nao para nos,deal breakers,"
	    "dealbreakers,wen nicht,pas pour nous,"
	    "not,no,exclude,excluded,exclusions,never,avoid,nicht,kein,keine,"
	    "ausschluss,ausgeschlossen,sauf,exclure,exclus,pas",
	    RN_PART_NOT, RN_MARK_LABEL, PROSE, false },
	{ "authority,power,entscheidung,decision,pouvoir", RN_PART_SAY,
	    RN_MARK_LABEL, PROSE, false },
	{ "value,offer,what is in it for them,for them,in return,nutzen,"
	    "angebot,valeur,offre,apport", RN_PART_VALUE, RN_MARK_LABEL,
	    PROSE, false },
	{ "script,you could say,you can say,could say,please say,say,"
	    "tell them,skript,zum beispiel so,sagen sie,sag ihnen,"
	    "vous pouvez dire,dites,texte,pitch", RN_PART_SCRIPT,
	    RN_MARK_LABEL, PROSE, false },

	/* how one asks; says nothing itself */
	{ "i want to be introduced to,i d like to be introduced to,"
	    "i would like to be introduced to,i want to meet,"
	    "i d love to meet,i would love to meet,i d like to meet,"
	    "i would like to meet,we want to meet,we'd like to meet,"
	    "we'd love to meet,we would like to meet,introduce me to,"
	    "introduce us to,please introduce me to,i am looking for,"
	    "i m looking for,we are looking for,we're looking for,"
	    "i m after,i need,we need,i want,we want,i d love,"
	    "i m trying to meet,i m trying to reach,i am trying to reach,"
	    "i hope to meet,we hope to meet,looking for design partners,"
	    "we are looking for design partners,we need design partners,"
	    "ich suche,wir suchen,"
	    "ich mochte,wir mochten,gesucht,gesucht werden,ich wunsche mir,"
	    "je cherche,nous cherchons,on cherche,je voudrais rencontrer,"
	    "nous voudrions rencontrer,j aimerais rencontrer,"
	    "nous aimerions rencontrer,je souhaite rencontrer,"
	    "nous souhaitons rencontrer,je recherche,nous recherchons,"
	    "want,would love intros to,would love an intro to,love intros to,"
	    "we'd love intros to,i d love intros to,looking to meet,"
	    "hoping to meet,trying to meet,trying to reach,who i m after,"
	    "who we're after,who im after,im after,we're after,"
	    "id like to talk to,i d like to talk to,i want to talk to,"
	    "i would like to talk to,we'd like to talk to,we want to talk to,"
	    "i d like to get to,id like to get to,i want to get to,"
	    "i d like to speak to,i d like to speak with,i want to speak to,"
	    "i d like to reach,i want to reach,id like to meet,want to meet,"
	    "want to talk to,need to talk to,who to meet,whom to meet,"
	    "so i d like to talk to,so id like to talk to,"
	    "quiero hablar con,queremos hablar con,quisiera hablar con,"
	    "quero falar com,queremos falar com,gostava de falar com,"
	    "gostaria de falar com,ich mochte sprechen mit,"
	    "je voudrais parler a,je voudrais parler avec,"
	    "i would much rather have,i would rather have,i d rather have,"
	    "i d much rather have,we'd rather have,i prefer,we prefer,"
	    "i d love to get to,i d love to talk to,i d love to speak to,"
	    "i d love to speak with,we'd love to talk to,best contact,"
	    "best contact is,right contact,"
	    "i want to get in front of,get in front of,"
	    "who i m looking for is,who i m looking for,who we're looking for,"
	    "who i want is,who we want is,"
	    "keen to meet,keen to talk to,we're keen to meet,i m keen to meet,"
	    "any chance of an intro to,could you connect me with,"
	    "please connect me with,i m hunting for,we're hunting for,"
	    "on the lookout for,i m on the lookout for,in search of,seeking,"
	    "we seek,we're seeking,i m seeking,we sell to,our buyer is,"
	    "our buyers are,our best buyer is,the ideal person is,"
	    "my ideal intro is,the ideal intro is,the perfect person is,"
	    "the best person is,my dream intro is,think of,please think of,"
	    "gesucht wird,wir wollen mit,ich wurde gern,wir wurden gern,"
	    "wen ich suche,ideal ware,on aimerait rencontrer,"
	    "nous voulons rencontrer,qui je cherche,"
	    "im looking for,what i want is,what i mostly want is,"
	    "what we want is,busco,buscamos,estoy buscando,estamos buscando,"
	    "quiero conocer,queremos conocer,quisiera conocer,"
	    "me gustaria conocer,nos gustaria conocer,procuro,procuramos,"
	    "quero conhecer,queremos conhecer,gostaria de conhecer,"
	    "gostava de conhecer,gostariamos de conhecer,"
	    "could you introduce me to,can you introduce me to,"
	    "would you introduce me to,our best chats are with,"
	    "our best conversations are with,my best conversations are with,"
	    "best conversations are with,we work best with,we do best with,"
	    "put me in touch with,could you put me in touch with,"
	    "can you put me in touch with,please put me in touch with,"
	    "put us in touch with,connect me with,connect us with,"
	    "introduce me,need,need to meet,queria conhecer,queria falar com,"
	    "quisiera que me presentaras a,presentame a,ponme en contacto con,"
	    "mets moi en contact avec,mettez moi en contact avec,"
	    "bring mich in kontakt mit",
	    RN_PART_WHOM, RN_MARK_START, PROSE, false },
	{ "and want to know,and want to meet,and would like to meet,"
	    "and would like to know,and are looking for,and look for,"
	    "and i d like to meet,and we'd like to meet,and i need,and i want,"
	    "and i d love to meet,and we'd love to meet,"
	    "and i would love to meet,and i would like to meet,"
	    "and i d love to talk to,and i d like to talk to,"
	    "and i want to meet,and we want to meet,and i m after,"
	    "and we're after,and should be grateful for introductions to,"
	    "i should be grateful for introductions to,"
	    "we would be grateful for introductions to,"
	    "we should be grateful for introductions to,"
	    "would be grateful for an introduction to,"
	    "would be grateful for introductions to,"
	    "and we need,and we want,and i am looking for,and i m looking for,"
	    "and we are looking for,and we're looking for,so i need,"
	    "so we need,so i am looking for,so i m looking for,"
	    "so we are looking for,so i m after,so we're after,so im after,"
	    "so i d like to meet,so i d love to meet,so we'd like to meet,"
	    "so i want,so we want,und mochten dort mit denen sprechen,"
	    "und mochten mit denen sprechen,und wollen mit denen sprechen,"
	    "und mochten mit dem sprechen,und suchen,und suchen dafur,"
	    "und suche,und ich suche,und wir suchen,"
	    "et je cherche,et nous cherchons,y busco,y buscamos,e procuro,"
	    "e procuramos", RN_PART_WHOM, RN_MARK_ANY, PROSE, false },
	{ "looking for,searching for,suche,cherche,recherche",
	    RN_PART_WHOM, RN_MARK_FIRST, PROSE, false },
	{ "looking for,searching for,looking to", RN_PART_WHEN,
	    RN_MARK_LATER, TOLD, true },
	{ "could be,can be,for instance,for example,such as,e g,z b,"
	    "zum beispiel,par exemple,also good,even better",
	    RN_PART_WHOM, RN_MARK_ANY, SAID, false },

	/* who is not wanted */
	{ "not,no,nobody,none of,never,except,excepting,excluding,exclude,"
	    "other than,rather than,but not,and not,not a,not an,"
	    "absolutely no,please no,definitely not,avoid,skip,leave out,"
	    "and leave out,please leave out,neither,and neither,weder,"
	    "anyone but,nicht,kein,keine,keinen,keiner,keinem,ausser,"
	    "ausgenommen,niemand,niemanden,bitte niemand,bitte niemanden,"
	    "aber nicht,aber keine,bitte keine,auf keinen fall,nothing,"
	    "nada de,tampoco,excepto,salvo,ni siquiera,exceto,nem,tao pouco,"
	    "sem ser,sauf,hors,excepte,a l exception de,a l exclusion de,pas,"
	    "pas de,pas d,pas des,mais pas,mais pas de,surtout pas,"
	    "surtout pas de,ni,exclure,a exclure", RN_PART_NOT, RN_MARK_ANY,
	    PROSE & ~RN_IN(RN_PART_VALUE), false },
	{ "same for,same goes for,the same goes for,ditto for,likewise no",
	    RN_PART_NOT, RN_MARK_START, PROSE, false },
	{ "as well as,and also", RN_PART_NOT, RN_MARK_ITEM,
	    RN_IN(RN_PART_NOT), false },
	{ "not what i mean,not what we mean,nor,nor the,leave,and leave,"
	    "please leave",
	    RN_PART_NOT, RN_MARK_ITEM, PROSE, false },
	{ "not interested in,no interest in,don't send me,do not send me,"
	    "don't send us,don't want,do not want,i don't want,we don't want,"
	    "please don't,steer clear of,stay away from,please avoid,"
	    "please skip,no thanks to,forget about,apart from,"
	    "with the exception of,everyone but,everybody but,anything but,"
	    "enough of,had enough of,we don't touch,we do not touch,"
	    "we stay out of,i stay out of,we avoid,what i can't use,"
	    "what we can't use,i can't use,we can't use,what i cannot use,"
	    "inutile de me presenter,none of the people,tired of,sick of,"
	    "we don't serve,we don't cover,we do not cover,we do not serve,"
	    "i don't do,we don't do,we don't work with,we can't work with,"
	    "i can't work with,bloss keine,lieber keine,verschont mich mit,"
	    "merci d eviter,evitez,on evite,inutile de,evitad,abstenerse,"
	    "evitar,dispensamos,dispenso,spare me,spare us,what i don't need,"
	    "what i dont need,what we don't need,what we dont need,"
	    "what i don't want,what i dont want,don't need,dont need,"
	    "do not need,keep away from,keep me away from,"
	    "was ich nicht brauche,dont want,i dont want,we dont want,"
	    "do not send me,please do not send me,please don't send me,"
	    "no quiero,no queremos,no me interesa,no me interesan,"
	    "no nos interesan,nao quero,nao queremos,nao me interessa,"
	    "nao me interessam,kein interesse an,wir wollen keine,"
	    "pas interesse par", RN_PART_NOT, RN_MARK_ANY, PROSE, false },
	{ "forget,so forget,done pitching to,i m done pitching to,"
	    "we're done pitching to,done with,i m done with,we're done with,"
	    "please don't send me to,don't send me to,nao me mandem para,"
	    "por favor nao me mandem para,nao me mande para,no me manden a,"
	    "no me mandes a,no me presentes,no me presenteis,"
	    "no me presenten,nao me apresentem,nao me apresente,"
	    "tampoco me sirve,tampoco me sirven,no me sirve,"
	    "pas la peine de me presenter,ne me presentez pas,"
	    "ne me presente pas,laissez de cote,laisse de cote,"
	    "laissons de cote,sans passer par,finger weg von,"
	    "hande weg von,quedan fuera,queda fuera,ficam de fora,"
	    "fica de fora,deixa de fora,deixem de fora,dejad fuera,deja fuera,"
	    "tirando,nao vale a pena apresentar me,no hace falta presentarme,"
	    "siempre que no sean,siempre que no sea,desde que nao sejam,"
	    "desde que nao seja", RN_PART_NOT, RN_MARK_ANY, PROSE, false },
	{ "unless they're,unless they are,unless they belong to,unless it's,"
	    "unless it is,unless owned by,as long as it isn't,"
	    "as long as it is not,as long as they aren't,"
	    "as long as they are not,as long as they don't belong to,"
	    "provided it isn't,provided they aren't,filter out,"
	    "please filter out,thanks but no thanks to,without the big,"
	    "without the large,without any of,minus,minus the,bar the,barring,"
	    "save for,"
	    "already talking to,we're already talking to,"
	    "i m already talking to,we already talk to,already in touch with,"
	    "we're already in touch with,already in contact with,"
	    "already speaking to,already speaking with,already working with,"
	    "we already work with,we already sell to,es sei denn,sofern nicht,"
	    "solange es nicht,ohne die grossen,ohne die konzerne,"
	    "wir reden schon mit,"
	    "wir sprechen schon mit,wir arbeiten schon mit,a moins que,"
	    "a moins qu,sans les grands,sans les gros,deja en contact avec,"
	    "nous sommes deja en contact avec,nous travaillons deja avec,"
	    "a menos que,salvo que,sin los grandes,sin las grandes,"
	    "ya hablamos con,"
	    "ya estamos hablando con,ya trabajamos con,a nao ser,"
	    "sem os grandes,sem as grandes,ja falamos com,"
	    "ja estamos a falar com,ja trabalhamos com",
	    RN_PART_NOT, RN_MARK_ANY, PROSE, false },
	{ "so no,so none of,so not,so please no,and please no,"
	    "and please nothing,and please not,and no,und keine,"
	    "und bitte keine,et pas de,"
	    "y nada de,e nada de", RN_PART_NOT, RN_MARK_ITEM, PROSE, false },
	{ "would rather avoid,we would rather avoid,we'd rather avoid,"
	    "i would rather avoid,i d rather avoid,and we would rather avoid,"
	    "can't do much with,i can't do much with,"
	    "we can't do much with,evitez-moi,evite-moi,epargnez-moi,"
	    "epargne-moi,epargnez-nous,ahorradme,ahorrame,poupem-me,"
	    "nao faz sentido falar com,tambem nao faz sentido falar com,"
	    "nao faz sentido voltar a",
	    RN_PART_NOT, RN_MARK_ANY, PROSE, false },
	{ "aucun,aucune,surtout aucun,surtout aucune,omit,kindly omit,"
	    "please omit,kindly leave out,kindly skip,"
	    "kindly avoid,can't do anything for,i can't do anything for,"
	    "we can't do anything for,can't help,i can't help,we can't help,"
	    "kann nichts anfangen mit,ich kann nichts anfangen mit",
	    RN_PART_NOT, RN_MARK_ANY, PROSE, false },
	{ "we've got plenty of,i ve got plenty of,got plenty of,"
	    "we've burnt our fingers with,we burnt our fingers with,"
	    "we've been burned by,we got burned by,i ve been burned by,"
	    "i have enough,we have enough,i get enough,we get enough,"
	    "i ve had it with,i have had it with,we have plenty of,"
	    "i have plenty of",
	    RN_PART_NOT, RN_MARK_START, PROSE, false },
	{ "are no use,is no use,of no use,excluded,are out,is out,are not for "
	    "us,is not for us,are no good,need not apply,are not relevant,"
	    "is not relevant,do not fit,don't fit,does not fit,"
	    "kommen nicht in frage,kommt nicht in frage,scheiden aus,"
	    "ausgeschlossen,exclus,exclues,exclue,a exclure,"
	    "ne nous interessent pas", RN_PART_NOT, RN_MARK_TAIL,
	    LIST | RN_IN(RN_PART_NOT), false },
	{ "not,no,nobody,nothing,except,exclude,excluding,ni,nem,nao,sin,sem,"
	    "kein,keine,keinen,nicht,"
	    "pas de,pas d,sauf", RN_PART_NOT, RN_MARK_ITEM, PROSE, false },

	/* moments */
	{ "after,when,once,as soon as,right after,just after,best when,before,"
	    "right before,just before,shortly before,because,because of,"
	    "best moment,au moment de,au moment d,au moment d un,"
	    "au moment d une,au moment du,lors de,lors d,lors d un,lors du,"
	    "avant,juste avant,kurz vor,bevor,weil,parce que,"
	    "best if,ideal when,ideally when,ideally after,whenever,trigger,"
	    "triggered by,nachdem,sobald,wenn,kurz nach,direkt nach,"
	    "unmittelbar nach,am besten wenn,am besten nach,idealerweise nach,"
	    "quand,lorsque,apres,juste apres,des que,idealement apres,"
	    "cuando,despues de,justo despues de,en cuanto,quando,"
	    "depois de,logo depois de,assim que,"
	    "suite a", RN_PART_WHEN, RN_MARK_ANY, TOLD, false },
	{ "it helps if,it helps when,helps if,helps when,it would help if,"
	    "great if,lovely if,nice if,super if,good if,super ware,"
	    "even better if,even better when,bonus if,bonus points if,"
	    "perfect if,perfect when,hilfreich ware,gut ware,ideal ware,"
	    "tant mieux si,lo ideal es que,lo ideal seria,o ideal e que",
	    RN_PART_WHEN, RN_MARK_START, PROSE, false },
	{ "nach,after,when,once,ideal time,good moment,sobald,wenn,apres,"
	    "quand,lorsque", RN_PART_WHEN, RN_MARK_ITEM, PROSE, false },

	/* what they do: a say, a moment, or more of whom */
	{ "who,that,which,whose,whoever,those who,someone who,"
	    "somebody who,people who,who also,and who,who have,who has,"
	    "who are,who is,ideally they,ideally,preferably,bonus if,"
	    "the one who,welche,welcher,idealerweise,am liebsten,"
	    "vorzugsweise,qui,qui ont,idealement,de preference,celui qui,"
	    "ceux qui,celles qui", RN_PART_SAY, RN_MARK_ANY, TOLD, false },
	{ "they,he or she,she or he,he,she,these,they should,they must,"
	    "they have,they are,they're,he is,she is,he or she is,"
	    "they should have,they must have,sie,er,sie haben,sie sind,"
	    "ils,elles,il,elle,ils ont,elles ont,die,der,das,den,dessen,"
	    "deren", RN_PART_SAY, RN_MARK_ITEM, PROSE, false },
	{ "answers for,looks after,takes care of,oversees,"
	    "responsible for,in charge of,accountable for,verantwortlich fur,"
	    "zustandig fur,responsable de,responsable des,"
	    "en charge de,en charge des,with authority over,"
	    "with budget for,with budget authority", RN_PART_SAY,
	    RN_MARK_ANY, LIST, true },
	{ "must own,must sign,must control,needs to own,owns,own,controls,"
	    "decides,decide,signs,approves,selects,chooses,buys,holds,"
	    "entscheidet,entscheiden,unterschreibt,verantwortet,decide,"
	    "signe,choisit", RN_PART_SAY, RN_MARK_ITEM, SAID, true },

	{ "currently,recently,about to,planning to,considering,preparing,"
	    "gerade,kurzlich,demnachst,recemment,actuellement", RN_PART_SAY,
	    RN_MARK_ITEM, LIST, true },

	/* what they have */
	{ "with,having,w/,mit,avec,still on,still using,using,currently on",
	    RN_PART_HAS, RN_MARK_ANY, SAID, false },

	/* where */
	{ "at,in,from,within,across,inside,throughout,based in,located in,"
	    "around,near,bei,im,aus,innerhalb,rund um,bei einem,in der,in den,"
	    "in einem,en,em,na,nas,nos,dos,das,entre,chez,dans,au,aux,en,"
	    "dans le,dans la,dans les,dans l,"
	    "du cote de", RN_PART_WHOM, RN_MARK_KNOWN, SAID, false },
	{ "of,von,de,d,des,du", RN_PART_WHOM, RN_MARK_OWNED, LIST, false },

	/* what is offered */
	{ "we,we've,we're,we'll,we can,i,i ve,i m,i can,our,my,wir,ich,unser,"
	    "unsere,mein,meine,nous,notre,nos,on,j ai,je,mon,ma,what we offer,"
	    "nosotros,nuestro,nuestra,hacemos,ofrecemos,tenemos,vendemos,yo,"
	    "nos somos,nosso,nossa,fazemos,oferecemos,temos,somos,eu,"
	    "in exchange", RN_PART_VALUE, RN_MARK_START, PROSE, true },
};

const size_t rn_mark_n = RN_LEN(rn_mark);

/* Say of all before them in a clause that nobody wants those; the first by
 * themselves, the others after a comma, a colon, or "but" (clause.c). */
const char *const rn_away[RN_LANGUAGES] = {
	"we skip those,we skip them,i skip those,i skip them,"
	    "we leave those,is a waste of everybody's time,"
	    "are a waste of everybody's time,has its own people,"
	    "have their own people,would rather copy us than buy,"
	    "would rather copy us,it's too early for us,it's too early,"
	    "is too early for us,are too early for us,is in a pilot,"
	    "are in a pilot,is in our pilot,are in our pilot,is in the pilot,"
	    "don't need me,don't need us,fall outside my remit,"
	    "falls outside my remit,fall outside our remit,"
	    "falls outside our remit,are outside my remit,"
	    "are outside our remit,are not our business,are not my business,"
	    "is not our business,are out of scope,is out of scope,"
	    "don't send me any more of those,no more of those,"
	    "are not what we are after,is not what we are after,"
	    "are not what i am after,is not what i am after,are known to us,"
	    "are of course known to us,are known to me,stays that way,"
	    "stay that way,i can do without,we can do without,not them either,"
	    "not those either,leave those in peace,leave them in peace,"
	    "have his own agenda,has his own agenda,have their own agenda,"
	    "same thing there,"
	    "it doesn't pay,doesn't pay,can't decide anyway,"
	    "leave them out,leave those out,leave these out,leave it out,"
	    "leave them to others,skip them,skip those,spare me those,"
	    "are a no,is a no,are not what i want,is not what i want,"
	    "are not what we want,are not what i need,are not what we need,"
	    "is not what we need,are not what i m after,"
	    "are not what we're after,are a waste of time,is a waste of time,"
	    "are not a fit,is not a fit,aren't a fit,isn't a fit,no fit,"
	    "not a fit,wrong crowd,aren't for us,isn't for us,aren't for me,"
	    "not our thing,are not our thing,isn't our thing,"
	    "don't interest me,don't interest us,do not interest us,"
	    "of no interest,not needed,are off limits,is off limits,"
	    "off limits,off the table,are too much for us,is too much for us,"
	    "are too big for us,are too small for us,is too big for us,"
	    "is too small for us,are too early,is too early,are too late,"
	    "is too late,can wait,have to wait,can't decide,can't decide this,"
	    "cannot decide,have no say,has no say,aren't who i mean,"
	    "aren't who i mean either,are not who i mean,isn't who i mean,"
	    "we have already,we already have,i already have,we know already,"
	    "i know already,we already know,is a customer already,"
	    "is already a client,are already clients,is a client already,"
	    "is already a customer,are already customers,is our client,"
	    "are our clients,is a client,are clients,can't help me,"
	    "can't help us,cannot help me,cannot help us,don't help me,"
	    "don't help us,are pointless,is pointless,are useless,is useless,"
	    "make no sense,makes no sense,need not apply,"
	    "need not bother either,need not be troubled,"
	    "need not be troubled either,can't sign anything,"
	    "cannot sign anything,can't decide anything,don't count,"
	    "do not count,doesn't count,not them again,not those again,"
	    "compete with us,competes with us,are competitors,"
	    "are our competitors,are competition,are our competition,"
	    "is competition,is our competition,are far too big,is far too big,"
	    "are far too big for us,is far too big for us,"
	    "are way too big for us,are way too big,are far too small for us,"
	    "belongs to my cofounder,belongs to my co-founder,"
	    "is my cofounder's,is my co-founder's,are my cofounder's,"
	    "leave them alone,leave him alone,leave her alone,"
	    "has already signed,have already signed,already signed,"
	    "has signed already,do this themselves,do that themselves,"
	    "makes no sense for us,need not bother,needn't bother,"
	    "don't bother,shouldn't bother,have wasted enough of my time,"
	    "have wasted enough of our time,waste my time,waste our time,"
	    "wasted my time,wasted our time,have wasted my time,"
	    "can't sign off,can't say yes,can't buy,are taboo,is taboo,"
	    "know us already,know me already,knows us already,i know myself,"
	    "we know ourselves,leave those two out,leave both out,"
	    "leave that one out,leave that out,leave him out,leave her out,"
	    "turned us down,turned me down,turned us down last year,"
	    "turned us down already,turned us down twice,said no to us,"
	    "said no to me,has already said no,have already said no,"
	    "never decide anything,never decide,lead nowhere,leads nowhere,"
	    "go nowhere,goes nowhere,never answer,only send me on,"
	    "just send me on",
	"lasst bitte weg,lass bitte weg,bitte auslassen,ist bei uns falsch,"
	    "sind bei uns falsch,ist hier falsch,sind hier falsch,"
	    "mochte ich meine ruhe haben,mochte ich meine ruhe,"
	    "will ich meine ruhe,habe ich die nase voll,"
	    "sind wir bereits im geschaft,sind wir schon im geschaft,"
	    "sind wir bereits im gesprach,haben wir bereits,"
	    "konnen wir nicht gebrauchen,kann ich nicht gebrauchen,"
	    "konnen wir nicht brauchen,kann ich nicht brauchen,aussen vor,"
	    "sind wir schon im gesprach,bin ich schon im gesprach,"
	    "reden wir schon,sprechen wir schon,arbeiten wir schon,"
	    "habe ich genug getroffen,haben wir genug getroffen,kommt spater,"
	    "kommt bei uns erst nachstes jahr dran,kommt erst nachstes jahr,"
	    "kommt erst nachstes jahr dran,aussen vor lassen,ist schon kunde,"
	    "sind schon kunden,ist bereits kunde,"
	    "sind bereits kunden,interessieren mich nicht,"
	    "interessieren uns nicht,bedienen wir nicht,machen wir nicht,"
	    "wollen wir nicht,interessiert uns nicht,brauche ich nicht,"
	    "brauchen wir nicht,sind nichts fur uns,ist nichts fur uns,"
	    "helfen mir nicht,helfen mir auch nicht,helfen uns auch nicht,"
	    "helfen uns nicht,bringen nichts,bringt nichts,lasst sie weg,"
	    "lass sie weg,bitte weglassen,habe ich genug,haben wir genug,"
	    "hab ich genug,fallt raus,fallen raus,fallt weg,fallen weg,"
	    "sollen es nicht sein,soll es nicht sein,"
	    "konnen wir nichts anfangen,kann ich nichts anfangen,"
	    "lassen wir weg,lassen wir aussen vor,kenne ich schon,"
	    "kennen wir schon,kenne ich selbst,kennen uns schon,"
	    "entscheiden nichts,entscheidet nichts,durfen nichts entscheiden,"
	    "unterschreiben nicht,sind tabu,ist tabu,haben uns abgesagt,"
	    "hat uns abgesagt,sparen wir uns,lassen wir aus",
	"c est non,c est un non,est deja client,sont deja clients,"
	"ne m interessent pas,"
	    "ce n est pas pour nous,n est pas pour nous,ce n est pas pour moi,"
	    "tres peu pour moi,tres peu pour nous,on connait deja,"
	    "on les connait deja,je connais deja,nous connaissons deja,"
	    "nous connaissent deja,ne decident pas,ne decident rien,"
	    "ne signent pas,me font perdre mon temps,"
	    "nous font perdre notre temps",
	"ni tocarlos,ni tocarlas,ni tocar,ya perdimos bastante tiempo,"
	    "ya perdimos tiempo,hemos perdido bastante tiempo,no me vale,"
	    "no me valen,no nos vale,no nos valen,ya es cliente,"
	"ya son clientes,no nos interesan,no me interesan,"
	    "no nos sirven,no me sirven,no se toca,no se tocan,mejor no,"
	    "no interesan,no interesa,ya los conozco,ya las conozco,"
	    "ya lo conozco,ya nos conocen,no deciden nada,no deciden,no firman",
	"dispenso,dispensamos,ja e cliente,ja sao clientes,nao nos interessam,"
	"nao nos servem,"
	    "nao servem,nao vale a pena,nao interessam,nao interessa,"
	    "ja conheco,ja conhecemos,ja nos conhecem,nao decidem nada,"
	    "nao decidem,nao assinam",
};
const char *const rn_still =
    "as well,"
    "either,anymore,any more,right now,now,for now,at the moment,this time,"
    "again,at all,anyway,please,thanks,thank you,yet,already,these days,sorry,"
    "i m afraid,for us,for me,here,auch,bitte,momentan,gerade,danke,non plus,"
    "merci,pour l instant,tampoco,gracias,por ahora,tambem,obrigado,obrigada,"
    "por agora";
const char *const rn_verdict =
    "nobody from there,no one from there,nobody there,not from there,"
    "not that,not this,"
    "are out,is out,same thing,same here,ditto,likewise,"
    "neither,no,nope,no thanks,no thank you,not for us,not for me,out,never,"
    "not them,not those,not these,not him,not her,please no,please not,"
    "rather not,absolutely not,nein,nein danke,lieber nicht,bitte nicht,"
    "raus,non,non merci,surtout pas,no gracias,nao,nao obrigado,"
    "not this time,not this round,this time not,not again,skip those,so skip,"
    "neither thanks,neither thank you,mejor no,lieber nicht auch,"
    "skip,skip it,skip them,pass,hard pass,hard no,forget it,leave it,"
    "can't sign,cannot sign,is covered,are covered,is already covered,"
    "are already covered,is spoken for,are spoken for,is too big,are too big,"
    "too big,is too large,are too large,is too small,are too small,too small,"
    "sind zu gross,ist zu gross,zu gross,sind zu klein,ist zu klein,zu klein,"
    "auch nicht,sont trop gros,sont trop grands,est trop grand,trop grand,"
    "sont trop petits,non plus,son demasiado grandes,demasiado grande,"
    "demasiado grandes,fuera,tampoco,sao grandes demais,demasiado pequenas,"
    "fora,tambem nao";
