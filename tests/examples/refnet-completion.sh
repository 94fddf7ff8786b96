mkdir -p ~/.config/fish/completions ~/.zfunc
