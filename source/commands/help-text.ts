/** What `--help` prints: the manual of the command line. */
export const helpText = `
  Masthead, a newspaper for the terminal

  Usage
    $ masthead [command] [options]

  Without a command: the dashboard, with a live header, the headlines and the
  story. Piped or on a dumb terminal: the front page as plain text.

  Commands
    headlines                 list what is stored
      --view VIEW             latest (default), popular or saved
      --limit N               at most N rows (default 50)
      --unread                unread stories only
    search WORDS              list what has all of these words, each the beginning of
                              one, or 'a phrase'; also feed:NAME, after:2026-11-01,
                              before:2026-11-30, is:unread, is:saved
      --saved NAME            what a saved search finds, and has these words too
      --limit N, --unread     as above; says how many there are when it prints fewer
    read URL|FILE|ID          print a story; ID is a number from "headlines"
      --url BASE              the address that a file came from
      --text, --markdown      as plain text (default) or Markdown
    feed URL|FILE             parse a feed and print it; nothing is stored
      --url BASE              the address that a file came from
      --content-type TYPE     the Content-Type that a file came with
    rates                     print the official rates
      --source ID             from this source only, such as nbkr
      --date YYYY-MM-DD       what was in force on this day, from the store
      --pair USD/KGS,…        these pairs only, crossed where no bank has them
      --file FILE             parse an answer of a bank; nothing is stored
      --history USD/KGS       every fixing of a pair, oldest first
      --from, --to DATE       of these days only (the last 90 days)
      --fetch                 ask the source for the days that are missing
      --csv                   print CSV
    status                    one line for a status bar, from what is stored
      --format FORMAT         text (default), tmux or json
    refresh                   ask all sources for news and wait
    sources                   how the sources are doing
    add URL                   subscribe to a feed, or to the feed of a page
      --guess                 also try the addresses that feeds usually have
    remove ID|URL             unsubscribe
    import FILE               subscribe to the feeds of a list (OPML)
    export                    print the feeds as a list (OPML)
    doctor                    what works here and what does not, with advice
      --report                the same for a bug report, without private things
    config                    print the settings
      config get KEY          print one setting
      config set KEY VALUE    change one; VALUE is JSON or a plain word
      config edit             open the settings in $EDITOR
      config path             print where the settings are kept

  Options
    --json                    print JSON
    --demo                    the sample edition, served on this machine
    --plain                   line by line and in words, for a screen reader
    --seconds                 a clock with seconds
    --help, --version

  Keys: press ? in the dashboard.
  Files: MASTHEAD_HOME, if set, holds all of them; else the XDG folders do.
  Exit codes: 0 done, 1 failed, 2 wrong usage.
`;
