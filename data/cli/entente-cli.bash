# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of entente-cli for bash: verbs, options, kinds, fields and choices. Kinds and fields
# are asked of the program, so that they are always its own.
# shellcheck shell=bash

_entente_cli_verbs='new kinds list show add set remove sign receipt search import export check history
  undo redo verify backup schema'
_entente_cli_globals='--as --date --quiet --no-progress --help'

_entente_cli_kinds () {
  entente-cli kinds 2>/dev/null | cut -f1
}

# Fields of kind $1, each with an equals sign.
_entente_cli_fields () {
  entente-cli kinds "$1" 2>/dev/null | cut -f1 | sed 's/$/=/'
}

# The choices of field $2 of kind $1.
_entente_cli_choices () {
  entente-cli kinds "$1" 2>/dev/null | awk -F '\t' -v field="$2" '
    $1 == field && match($3, /\(.*\)/) {
      text = substr($3, RSTART + 1, RLENGTH - 2); gsub(/,/, "", text); print text }
    $1 == field && $3 ~ /^boolean/ { print "true false" }'
}

# The kind of record $2 in file $1.
_entente_cli_kind_of () {
  entente-cli show "$1" "$2" 2>/dev/null | sed -n '1s/ .*//p'
}

_entente_cli_options () {
  case $1 in
    new) echo '--template --title --client --start --end' ;;
    kinds | show) echo '--format' ;;
    list) echo '--where --format' ;;
    sign) echo '--role --reject --comment --receipt' ;;
    receipt) echo '--output' ;;
    verify) echo '--receipt --head' ;;
    search) echo '--limit' ;;
    import) echo '--format --dry-run --prefer --kind --instrument --map --duplicates --delimiter --skip-bad' ;;
    export) echo '--output --format --profile --kind --vcard' ;;
    check) echo '--gate --format' ;;
    history) echo '--details' ;;
  esac
}

# What option $2 of verb $1 takes; nothing for a file or free text.
_entente_cli_values () {
  case $1:$2 in
    import:--format | import:-f) echo 'xml csv vcf' ;;
    export:--format | export:-f) echo 'xml html csv vcf' ;;
    list:--format | list:-f) echo 'text json csv' ;;
    *:--format | *:-f) echo 'text json' ;;
    *:--kind | *:-k) _entente_cli_kinds ;;
    check:--gate | check:-g) echo 'contract deliver handoff' ;;
    export:--profile | export:-p) echo 'engagement agreements' ;;
    export:--vcard) echo '3.0 4.0' ;;
    import:--prefer) echo 'mine theirs' ;;
    import:--duplicates) echo 'update skip add' ;;
  esac
}

# TRUE if option $1 takes a value.
_entente_cli_takes_value () {
  case $1 in
    --quiet | -q | --no-progress | --help | -h | --dry-run | -n | --skip-bad | --details | -d \
      | --reject)
      return 1 ;;
    -*) return 0 ;;
    *) return 1 ;;
  esac
}

# Completes $2, which is FIELD=VALUE for kind $1, from whole words or behind the equals sign, where
# bash begins a word of its own.
_entente_cli_assignment () {
  local kind=$1 word=$2
  if [[ $word == *=* ]]; then
    mapfile -t COMPREPLY < <(
      compgen -W "$(_entente_cli_choices "$kind" "${word%%=*}")" -- "${word#*=}")
  else
    mapfile -t COMPREPLY < <(compgen -W "$(_entente_cli_fields "$kind")" -- "$word")
    compopt -o nospace 2>/dev/null
  fi
}

# Sets COMPREPLY from the words that compgen makes of its arguments.
_entente_cli_reply () {
  mapfile -t COMPREPLY < <(compgen "$@" -- "$word")
}

_entente_cli () {
  local -a words arguments=()
  local line=${COMP_LINE:0:COMP_POINT} word='' verb='' previous='' i

  read -ra words <<<"$line"
  if [[ $line != *' ' ]]; then
    word=${words[-1]}
    unset 'words[-1]'
  fi
  for ((i = 1; i < ${#words[@]}; i++)); do
    if _entente_cli_takes_value "$previous" && [[ $previous != *=* ]]; then
      previous=''
      continue
    fi
    previous=${words[i]}
    if [[ $previous == -?* ]]; then
      continue
    elif [[ -z $verb ]]; then
      verb=$previous
    else
      arguments+=("$previous")
    fi
  done

  COMPREPLY=()
  if _entente_cli_takes_value "$previous" && [[ $previous != *=* ]]; then
    if [[ $verb:$previous == list:--where || $verb:$previous == list:-w ]]; then
      _entente_cli_assignment "${arguments[1]:-}" "$word"
    elif [[ -n $(_entente_cli_values "$verb" "$previous") ]]; then
      _entente_cli_reply -W "$(_entente_cli_values "$verb" "$previous")"
    else
      _entente_cli_reply -f
    fi
  elif [[ $word == -* ]]; then
    _entente_cli_reply -W "$(_entente_cli_options "$verb") $_entente_cli_globals"
  elif [[ -z $verb ]]; then
    _entente_cli_reply -W "$_entente_cli_verbs"
  else
    case $verb:${#arguments[@]} in
      kinds:0 | list:1 | add:1) _entente_cli_reply -W "$(_entente_cli_kinds)" ;;
      add:0 | set:0) _entente_cli_reply -f ;;
      set:1 | schema:*) ;;
      add:*) _entente_cli_assignment "${arguments[1]}" "$word" ;;
      set:*)
        _entente_cli_assignment "$(_entente_cli_kind_of "${arguments[0]}" "${arguments[1]}")" \
          "$word"
        ;;
      *:0 | import:1 | backup:1) _entente_cli_reply -f ;;
    esac
  fi
}

complete -o filenames -o bashdefault -F _entente_cli entente-cli
