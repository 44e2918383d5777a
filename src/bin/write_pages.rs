//! Writes the pages of the site and what belongs to them; a step of the build (`scripts/write_site.mjs`).

use activity_atlas::edition::Edition;
use activity_atlas::publish::{Painter, Settings, Template, files, pictures, timeline_styles};
use activity_atlas::report::{self, rewrite};
use activity_atlas::words::Language;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

const USAGE: &str = "\
Usage: write_pages --report REPORT.json --template INDEX.html --out DIR [--base /] [--site-url URL]
       write_pages --report REPORT.json --styles

Writes a page for each address of the atlas into DIR, with sitemap, feed and the like, and the report for those who
download it.
  --template  the index.html that the build made, with the names of all files in it
  --base      where the atlas sits on its host, with a slash at both ends
  --site-url  the host (https://atlas.example); without it, what needs absolute addresses is left out
  --basemap   the coastline, as SVG; with it, pictures of the pages are painted too, which other sites show of
              shared links, and icons
  --icon      the atlas's icon, as SVG
  --serif, --sans, --font
              font files (TrueType, OpenType) for the pictures: titles, all else, and for letters that those lack;
              each may be given several times
  --styles    print the rules of style that follow from the report, and write nothing

What people download is written anew from what was read: without a byte order mark, and of fields that stand twice
with the first, which counts.

Exits with 0, or with 2 if it could not write.";

/// Where people download the report, below the site's base.
const DOWNLOAD: &str = "data/report.json";

#[derive(Default)]
struct Arguments {
    report: Option<String>,
    template: Option<String>,
    out: Option<PathBuf>,
    base: Option<String>,
    site_url: Option<String>,
    styles: bool,
    basemap: Option<String>,
    icon: Option<String>,
    /// Serif, sans, others.
    fonts: [Vec<String>; 3],
}

fn main() -> ExitCode {
    let done = arguments(std::env::args().skip(1))
        .map_err(|message| format!("{message}\n\n{USAGE}"))
        .and_then(|arguments| write(&arguments));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut arguments = Arguments::default();
    while let Some(name) = given.next() {
        match name.as_str() {
            "--styles" => arguments.styles = true,
            _ => read_option(&mut arguments, &name, given.next())?,
        }
    }
    Ok(arguments)
}

fn read_option(arguments: &mut Arguments, name: &str, given: Option<String>) -> Result<(), String> {
    let value = given.ok_or(format!("{name} needs a value"));
    match name {
        "--report" => arguments.report = Some(value?),
        "--template" => arguments.template = Some(value?),
        "--out" => arguments.out = Some(value?.into()),
        "--base" => arguments.base = Some(base(value?)?),
        "--basemap" => arguments.basemap = Some(value?),
        "--icon" => arguments.icon = Some(value?),
        "--serif" => arguments.fonts[0].push(value?),
        "--sans" => arguments.fonts[1].push(value?),
        "--font" => arguments.fonts[2].push(value?),
        "--site-url" => arguments.site_url = site_url(value?)?,
        _ => return Err(format!("there is no option {name}")),
    }
    Ok(())
}

fn base(base: String) -> Result<String, String> {
    let whole = base.starts_with('/') && base.ends_with('/');
    whole.then_some(base).ok_or("--base needs a slash at both ends: /some/folder/".to_owned())
}

/// The host; an empty one is none.
fn site_url(url: String) -> Result<Option<String>, String> {
    let url = url.trim_end_matches('/');
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match host {
        _ if url.is_empty() => Ok(None),
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '"', '<', '&', ' ']) => {
            Ok(Some(url.to_owned()))
        }
        _ => Err(format!("--site-url needs a scheme and a host only, not {url}: https://atlas.example")),
    }
}

fn write(arguments: &Arguments) -> Result<(), String> {
    let path = arguments.report.as_ref().ok_or(format!("give the report\n\n{USAGE}"))?;
    let json = read(path)?;
    let edition = Arc::new(published(path, &json)?);
    if arguments.styles {
        print!("{}", timeline_styles(&edition));
        return Ok(());
    }
    let (Some(template), Some(out)) = (&arguments.template, &arguments.out) else {
        return Err(format!("give a template and where to write\n\n{USAGE}"));
    };
    let template = Template::new(&read(template)?).map_err(|error| format!("{template}: {error}"))?;
    let settings = Settings {
        base: arguments.base.clone().unwrap_or_else(|| "/".to_owned()),
        origin: arguments.site_url.clone(),
    };
    let mut files = files(&edition, &template, &settings);
    if let Some(painter) = painter(arguments)? {
        let painted = pictures(&edition, &template, &settings, &painter);
        files.extend(painted.map_err(|error| error.to_string())?);
        let missing = painter.missing_letters();
        if !missing.is_empty() {
            eprintln!(
                "In the pictures for shared links, boxes stand in place of letters that no font has: {missing}\n\
                 Name a folder with fonts that have them: make build PREVIEW_FONTS=/a/folder"
            );
        }
    }
    let download = rewrite(&json).map_err(|fault| format!("{path}: {fault}"))?;
    write_file(&out.join(DOWNLOAD), download.as_bytes())?;
    for file in files {
        write_file(&out.join(&file.path), &file.contents)?;
    }
    Ok(())
}

/// What pictures are made with, if they are asked for.
fn painter(arguments: &Arguments) -> Result<Option<Painter>, String> {
    let Some(basemap) = &arguments.basemap else { return Ok(None) };
    let icon = arguments.icon.as_ref().ok_or("--basemap needs --icon too")?;
    let bytes = |path: &String| std::fs::read(path).map_err(|error| unreadable(path, &error));
    let [serif, sans, others] =
        arguments.fonts.each_ref().map(|paths| paths.iter().map(bytes).collect::<Result<Vec<_>, _>>());
    let painter = Painter::new(&read(basemap)?, &read(icon)?, [serif?, sans?, others?]);
    painter.map(Some).map_err(|error| error.to_string())
}

/// What is usable of the report. All that is wrong with its file is said here, and on the pages.
fn published(path: &str, json: &str) -> Result<Edition, String> {
    let (report, problems) = report::published(json);
    for problem in &problems {
        eprintln!("{path}: {problem}");
    }
    let report = report.ok_or(format!("{path}: nothing in it can be shown"))?;
    Ok(Edition::new(report, problems, Language::default()))
}

fn read(path: &str) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &str, error: &std::io::Error) -> String {
    format!("{path} could not be read: {error}")
}

fn write_file(path: &Path, contents: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, contents))
        .map_err(|error| format!("{} could not be written: {error}", path.display()))
}
