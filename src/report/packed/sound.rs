//! Whether all that a report refers to is there.

use crate::report::{Activity, Code, Inline, Report, Section, When};

/// Whether every index leads to something. Reading a report makes none that does not; a file may have been changed
/// on its way.
pub(super) fn is_sound(report: &Report) -> bool {
    !report.languages.is_empty()
        && matches!(report.period, When::Period { .. })
        && report.activities.iter().all(|activity| is_sound_activity(report, activity))
        && report.sections.iter().all(|section| is_sound_section(report, section))
}

fn is_sound_activity(report: &Report, activity: &Activity) -> bool {
    let within = |index: &usize, length: usize| *index < length;
    let named = |codes: &[Code], length| codes.iter().all(|code| code.name.is_none_or(|name| name < length));
    activity.kind.is_none_or(|kind| within(&kind, report.kinds.len()))
        && activity.place.is_none_or(|place| within(&place, report.places.len()))
        && activity.themes.iter().all(|theme| within(theme, report.themes.len()))
        && activity.partners.iter().all(|partner| within(partner, report.partners.len()))
        && activity.evidence.iter().all(|evidence| within(&evidence.section, report.sections.len()))
        && named(&activity.sdgs, report.sdgs.len())
        && named(&activity.action_lines, report.action_lines.len())
}

fn is_sound_section(report: &Report, section: &Section) -> bool {
    let is_there = |piece: &Inline<usize>| match piece {
        Inline::Words(_) => true,
        Inline::Link { activity, .. } => *activity < report.activities.len(),
    };
    section.paragraphs.iter().all(|paragraph| {
        paragraph.text.versions().all(|(_, pieces)| pieces.iter().all(is_there))
            && paragraph.quoted.iter().all(|&(activity, evidence)| {
                report.activities.get(activity).is_some_and(|activity| evidence < activity.evidence.len())
            })
    })
}
