//! Reading places.

use super::doubt::Doubt;
use super::languages::Languages;
use super::limits::TITLE;
use super::list::read_list;
use super::node::Node;
use super::problem::Fault;
use super::text::{read_text, required_text};
use super::{Place, PlacePrecision, Region};
use crate::geo::LngLat;

const FIELDS: &[&str] = &["id", "name", "also", "precision", "lng", "lat", "country", "region", "radius_km"];

pub(super) fn read_places(node: &Node<'_>, languages: &Languages<'_>) -> Vec<Place> {
    read_list(&node.required_list("places"), |item| read_place(item, languages))
}

fn read_place(item: &Node<'_>, languages: &Languages<'_>) -> Option<Place> {
    if !item.is_object(FIELDS) {
        return None;
    }
    let precisions = [
        ("city", PlacePrecision::City),
        ("country", PlacePrecision::Country),
        ("region", PlacePrecision::Region),
    ];
    let regions = Region::ALL.map(|region| (region.id(), region));
    let id = item.required_id();
    let name = required_text(item, "name", languages, TITLE);
    let also = item.list("also").iter().filter_map(|name| read_text(name, languages, TITLE)).collect();
    let within =
        |name: &str, most: f64, range: &'static str| item.required(name)?.number_within(-most, most, range);
    let precision =
        item.required("precision").and_then(|word| word.word(&precisions, "city, country, region"));
    let (lng, lat) = if item.field("lng").is_none() && item.field("lat").is_none() {
        item.doubt(Doubt::NotOnMap);
        (None, None)
    } else {
        (
            within("lng", 180.0, "-180 to 180 degrees of longitude"),
            within("lat", 90.0, "-90 to 90 degrees of latitude"),
        )
    };
    Some(Place {
        precision: precision.unwrap_or(PlacePrecision::City),
        at: lng.zip(lat).map(|(lng, lat)| LngLat { lng, lat }),
        country: item.field("country").and_then(|country| read_country(&country)),
        region: item
            .field("region")
            .and_then(|region| region.word(&regions, "africa, americas, asia, europe, oceania")),
        radius_km: item
            .field("radius_km")
            .and_then(|radius| radius.number_within(1.0, 5000.0, "1 to 5000 kilometres")),
        id: id?,
        name: name?,
        also,
    })
}

fn read_country(node: &Node<'_>) -> Option<String> {
    let code = node.string()?;
    let fits = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if !fits {
        node.note(Fault::NotOneOf {
            word: code.to_owned(),
            words: "the two-letter codes of ISO 3166-1 (or null)",
        });
    }
    fits.then(|| code.to_owned())
}
