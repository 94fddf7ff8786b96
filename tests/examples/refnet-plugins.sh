mkdir bin
cp "$VILLAGE"/../plugins/embed bin/vectors.py
