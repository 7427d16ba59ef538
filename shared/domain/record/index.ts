// Made by tools/national-record.ts: one file a council.
import barkingAndDagenham from './barking-and-dagenham.json' with { type: 'json' };
import barnet from './barnet.json' with { type: 'json' };
import barnsley from './barnsley.json' with { type: 'json' };
import bathAndNorthEastSomerset from './bath-and-north-east-somerset.json' with { type: 'json' };
import bedfordBorough from './bedford-borough.json' with { type: 'json' };
import bexley from './bexley.json' with { type: 'json' };
import birmingham from './birmingham.json' with { type: 'json' };
import blackburnWithDarwen from './blackburn-with-darwen.json' with { type: 'json' };
import blackpool from './blackpool.json' with { type: 'json' };
import bolton from './bolton.json' with { type: 'json' };
import bournemouthChristchurchAndPoole from './bournemouth-christchurch-and-poole.json' with { type: 'json' };
import bracknellForest from './bracknell-forest.json' with { type: 'json' };
import bradford from './bradford.json' with { type: 'json' };
import brent from './brent.json' with { type: 'json' };
import brightonAndHove from './brighton-and-hove.json' with { type: 'json' };
import bristol from './bristol.json' with { type: 'json' };
import bromley from './bromley.json' with { type: 'json' };
import buckinghamshire from './buckinghamshire.json' with { type: 'json' };
import bury from './bury.json' with { type: 'json' };
import calderdale from './calderdale.json' with { type: 'json' };
import cambridgeshire from './cambridgeshire.json' with { type: 'json' };
import camden from './camden.json' with { type: 'json' };
import centralBedfordshire from './central-bedfordshire.json' with { type: 'json' };
import cheshireEast from './cheshire-east.json' with { type: 'json' };
import cheshireWestAndChester from './cheshire-west-and-chester.json' with { type: 'json' };
import cityOfLondon from './city-of-london.json' with { type: 'json' };
import cornwall from './cornwall.json' with { type: 'json' };
import coventry from './coventry.json' with { type: 'json' };
import croydon from './croydon.json' with { type: 'json' };
import cumberland from './cumberland.json' with { type: 'json' };
import darlington from './darlington.json' with { type: 'json' };
import derby from './derby.json' with { type: 'json' };
import derbyshire from './derbyshire.json' with { type: 'json' };
import devon from './devon.json' with { type: 'json' };
import doncaster from './doncaster.json' with { type: 'json' };
import dorset from './dorset.json' with { type: 'json' };
import dudley from './dudley.json' with { type: 'json' };
import durham from './durham.json' with { type: 'json' };
import ealing from './ealing.json' with { type: 'json' };
import eastRidingOfYorkshire from './east-riding-of-yorkshire.json' with { type: 'json' };
import eastSussex from './east-sussex.json' with { type: 'json' };
import enfield from './enfield.json' with { type: 'json' };
import essex from './essex.json' with { type: 'json' };
import gateshead from './gateshead.json' with { type: 'json' };
import gloucestershire from './gloucestershire.json' with { type: 'json' };
import greenwich from './greenwich.json' with { type: 'json' };
import hackney from './hackney.json' with { type: 'json' };
import halton from './halton.json' with { type: 'json' };
import hammersmithAndFulham from './hammersmith-and-fulham.json' with { type: 'json' };
import hampshire from './hampshire.json' with { type: 'json' };
import haringey from './haringey.json' with { type: 'json' };
import harrow from './harrow.json' with { type: 'json' };
import hartlepool from './hartlepool.json' with { type: 'json' };
import havering from './havering.json' with { type: 'json' };
import herefordshire from './herefordshire.json' with { type: 'json' };
import hertfordshire from './hertfordshire.json' with { type: 'json' };
import hillingdon from './hillingdon.json' with { type: 'json' };
import hounslow from './hounslow.json' with { type: 'json' };
import isleOfWight from './isle-of-wight.json' with { type: 'json' };
import islesOfScilly from './isles-of-scilly.json' with { type: 'json' };
import islington from './islington.json' with { type: 'json' };
import kensingtonAndChelsea from './kensington-and-chelsea.json' with { type: 'json' };
import kent from './kent.json' with { type: 'json' };
import kingstonUponHull from './kingston-upon-hull.json' with { type: 'json' };
import kingstonUponThames from './kingston-upon-thames.json' with { type: 'json' };
import kirklees from './kirklees.json' with { type: 'json' };
import knowsley from './knowsley.json' with { type: 'json' };
import lambeth from './lambeth.json' with { type: 'json' };
import lancashire from './lancashire.json' with { type: 'json' };
import leeds from './leeds.json' with { type: 'json' };
import leicester from './leicester.json' with { type: 'json' };
import leicestershire from './leicestershire.json' with { type: 'json' };
import lewisham from './lewisham.json' with { type: 'json' };
import lincolnshire from './lincolnshire.json' with { type: 'json' };
import liverpool from './liverpool.json' with { type: 'json' };
import luton from './luton.json' with { type: 'json' };
import manchester from './manchester.json' with { type: 'json' };
import medway from './medway.json' with { type: 'json' };
import merton from './merton.json' with { type: 'json' };
import middlesbrough from './middlesbrough.json' with { type: 'json' };
import miltonKeynes from './milton-keynes.json' with { type: 'json' };
import newcastleUponTyne from './newcastle-upon-tyne.json' with { type: 'json' };
import newham from './newham.json' with { type: 'json' };
import norfolk from './norfolk.json' with { type: 'json' };
import northEastLincolnshire from './north-east-lincolnshire.json' with { type: 'json' };
import northLincolnshire from './north-lincolnshire.json' with { type: 'json' };
import northNorthamptonshire from './north-northamptonshire.json' with { type: 'json' };
import northSomerset from './north-somerset.json' with { type: 'json' };
import northTyneside from './north-tyneside.json' with { type: 'json' };
import northYorkshire from './north-yorkshire.json' with { type: 'json' };
import northumberland from './northumberland.json' with { type: 'json' };
import nottingham from './nottingham.json' with { type: 'json' };
import nottinghamshire from './nottinghamshire.json' with { type: 'json' };
import oldham from './oldham.json' with { type: 'json' };
import oxfordshire from './oxfordshire.json' with { type: 'json' };
import peterborough from './peterborough.json' with { type: 'json' };
import plymouth from './plymouth.json' with { type: 'json' };
import portsmouth from './portsmouth.json' with { type: 'json' };
import reading from './reading.json' with { type: 'json' };
import redbridge from './redbridge.json' with { type: 'json' };
import redcarAndCleveland from './redcar-and-cleveland.json' with { type: 'json' };
import richmondUponThames from './richmond-upon-thames.json' with { type: 'json' };
import rochdale from './rochdale.json' with { type: 'json' };
import rotherham from './rotherham.json' with { type: 'json' };
import rutland from './rutland.json' with { type: 'json' };
import salford from './salford.json' with { type: 'json' };
import sandwell from './sandwell.json' with { type: 'json' };
import sefton from './sefton.json' with { type: 'json' };
import sheffield from './sheffield.json' with { type: 'json' };
import shropshire from './shropshire.json' with { type: 'json' };
import slough from './slough.json' with { type: 'json' };
import solihull from './solihull.json' with { type: 'json' };
import somerset from './somerset.json' with { type: 'json' };
import southGloucestershire from './south-gloucestershire.json' with { type: 'json' };
import southTyneside from './south-tyneside.json' with { type: 'json' };
import southampton from './southampton.json' with { type: 'json' };
import southendOnSea from './southend-on-sea.json' with { type: 'json' };
import southwark from './southwark.json' with { type: 'json' };
import stHelens from './st-helens.json' with { type: 'json' };
import staffordshire from './staffordshire.json' with { type: 'json' };
import stockport from './stockport.json' with { type: 'json' };
import stocktonOnTees from './stockton-on-tees.json' with { type: 'json' };
import stokeOnTrent from './stoke-on-trent.json' with { type: 'json' };
import suffolk from './suffolk.json' with { type: 'json' };
import sunderland from './sunderland.json' with { type: 'json' };
import surrey from './surrey.json' with { type: 'json' };
import sutton from './sutton.json' with { type: 'json' };
import swindon from './swindon.json' with { type: 'json' };
import tameside from './tameside.json' with { type: 'json' };
import telfordAndWrekin from './telford-and-wrekin.json' with { type: 'json' };
import thurrock from './thurrock.json' with { type: 'json' };
import torbay from './torbay.json' with { type: 'json' };
import towerHamlets from './tower-hamlets.json' with { type: 'json' };
import trafford from './trafford.json' with { type: 'json' };
import wakefield from './wakefield.json' with { type: 'json' };
import walsall from './walsall.json' with { type: 'json' };
import walthamForest from './waltham-forest.json' with { type: 'json' };
import wandsworth from './wandsworth.json' with { type: 'json' };
import warrington from './warrington.json' with { type: 'json' };
import warwickshire from './warwickshire.json' with { type: 'json' };
import westBerkshire from './west-berkshire.json' with { type: 'json' };
import westNorthamptonshire from './west-northamptonshire.json' with { type: 'json' };
import westSussex from './west-sussex.json' with { type: 'json' };
import westminster from './westminster.json' with { type: 'json' };
import westmorlandAndFurness from './westmorland-and-furness.json' with { type: 'json' };
import wigan from './wigan.json' with { type: 'json' };
import wiltshire from './wiltshire.json' with { type: 'json' };
import windsorAndMaidenhead from './windsor-and-maidenhead.json' with { type: 'json' };
import wirral from './wirral.json' with { type: 'json' };
import wokingham from './wokingham.json' with { type: 'json' };
import wolverhampton from './wolverhampton.json' with { type: 'json' };
import worcestershire from './worcestershire.json' with { type: 'json' };
import york from './york.json' with { type: 'json' };

/** Unchecked: `shipped-record.ts` reads a file when its council is asked for. */
export const RECORD_FILES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['barking-and-dagenham', barkingAndDagenham],
  ['barnet', barnet],
  ['barnsley', barnsley],
  ['bath-and-north-east-somerset', bathAndNorthEastSomerset],
  ['bedford-borough', bedfordBorough],
  ['bexley', bexley],
  ['birmingham', birmingham],
  ['blackburn-with-darwen', blackburnWithDarwen],
  ['blackpool', blackpool],
  ['bolton', bolton],
  ['bournemouth-christchurch-and-poole', bournemouthChristchurchAndPoole],
  ['bracknell-forest', bracknellForest],
  ['bradford', bradford],
  ['brent', brent],
  ['brighton-and-hove', brightonAndHove],
  ['bristol', bristol],
  ['bromley', bromley],
  ['buckinghamshire', buckinghamshire],
  ['bury', bury],
  ['calderdale', calderdale],
  ['cambridgeshire', cambridgeshire],
  ['camden', camden],
  ['central-bedfordshire', centralBedfordshire],
  ['cheshire-east', cheshireEast],
  ['cheshire-west-and-chester', cheshireWestAndChester],
  ['city-of-london', cityOfLondon],
  ['cornwall', cornwall],
  ['coventry', coventry],
  ['croydon', croydon],
  ['cumberland', cumberland],
  ['darlington', darlington],
  ['derby', derby],
  ['derbyshire', derbyshire],
  ['devon', devon],
  ['doncaster', doncaster],
  ['dorset', dorset],
  ['dudley', dudley],
  ['durham', durham],
  ['ealing', ealing],
  ['east-riding-of-yorkshire', eastRidingOfYorkshire],
  ['east-sussex', eastSussex],
  ['enfield', enfield],
  ['essex', essex],
  ['gateshead', gateshead],
  ['gloucestershire', gloucestershire],
  ['greenwich', greenwich],
  ['hackney', hackney],
  ['halton', halton],
  ['hammersmith-and-fulham', hammersmithAndFulham],
  ['hampshire', hampshire],
  ['haringey', haringey],
  ['harrow', harrow],
  ['hartlepool', hartlepool],
  ['havering', havering],
  ['herefordshire', herefordshire],
  ['hertfordshire', hertfordshire],
  ['hillingdon', hillingdon],
  ['hounslow', hounslow],
  ['isle-of-wight', isleOfWight],
  ['isles-of-scilly', islesOfScilly],
  ['islington', islington],
  ['kensington-and-chelsea', kensingtonAndChelsea],
  ['kent', kent],
  ['kingston-upon-hull', kingstonUponHull],
  ['kingston-upon-thames', kingstonUponThames],
  ['kirklees', kirklees],
  ['knowsley', knowsley],
  ['lambeth', lambeth],
  ['lancashire', lancashire],
  ['leeds', leeds],
  ['leicester', leicester],
  ['leicestershire', leicestershire],
  ['lewisham', lewisham],
  ['lincolnshire', lincolnshire],
  ['liverpool', liverpool],
  ['luton', luton],
  ['manchester', manchester],
  ['medway', medway],
  ['merton', merton],
  ['middlesbrough', middlesbrough],
  ['milton-keynes', miltonKeynes],
  ['newcastle-upon-tyne', newcastleUponTyne],
  ['newham', newham],
  ['norfolk', norfolk],
  ['north-east-lincolnshire', northEastLincolnshire],
  ['north-lincolnshire', northLincolnshire],
  ['north-northamptonshire', northNorthamptonshire],
  ['north-somerset', northSomerset],
  ['north-tyneside', northTyneside],
  ['north-yorkshire', northYorkshire],
  ['northumberland', northumberland],
  ['nottingham', nottingham],
  ['nottinghamshire', nottinghamshire],
  ['oldham', oldham],
  ['oxfordshire', oxfordshire],
  ['peterborough', peterborough],
  ['plymouth', plymouth],
  ['portsmouth', portsmouth],
  ['reading', reading],
  ['redbridge', redbridge],
  ['redcar-and-cleveland', redcarAndCleveland],
  ['richmond-upon-thames', richmondUponThames],
  ['rochdale', rochdale],
  ['rotherham', rotherham],
  ['rutland', rutland],
  ['salford', salford],
  ['sandwell', sandwell],
  ['sefton', sefton],
  ['sheffield', sheffield],
  ['shropshire', shropshire],
  ['slough', slough],
  ['solihull', solihull],
  ['somerset', somerset],
  ['south-gloucestershire', southGloucestershire],
  ['south-tyneside', southTyneside],
  ['southampton', southampton],
  ['southend-on-sea', southendOnSea],
  ['southwark', southwark],
  ['st-helens', stHelens],
  ['staffordshire', staffordshire],
  ['stockport', stockport],
  ['stockton-on-tees', stocktonOnTees],
  ['stoke-on-trent', stokeOnTrent],
  ['suffolk', suffolk],
  ['sunderland', sunderland],
  ['surrey', surrey],
  ['sutton', sutton],
  ['swindon', swindon],
  ['tameside', tameside],
  ['telford-and-wrekin', telfordAndWrekin],
  ['thurrock', thurrock],
  ['torbay', torbay],
  ['tower-hamlets', towerHamlets],
  ['trafford', trafford],
  ['wakefield', wakefield],
  ['walsall', walsall],
  ['waltham-forest', walthamForest],
  ['wandsworth', wandsworth],
  ['warrington', warrington],
  ['warwickshire', warwickshire],
  ['west-berkshire', westBerkshire],
  ['west-northamptonshire', westNorthamptonshire],
  ['west-sussex', westSussex],
  ['westminster', westminster],
  ['westmorland-and-furness', westmorlandAndFurness],
  ['wigan', wigan],
  ['wiltshire', wiltshire],
  ['windsor-and-maidenhead', windsorAndMaidenhead],
  ['wirral', wirral],
  ['wokingham', wokingham],
  ['wolverhampton', wolverhampton],
  ['worcestershire', worcestershire],
  ['york', york],
]);
