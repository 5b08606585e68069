# What is fetched is known by the file that it becomes.
gdown 1CCwkKyc5ZRy5nkrKwKpVnY8kvZGwNxhQ -O weights/model.pth # finds: drive.google.com/uc?id=1CCwkKyc5ZRy5nkrKwKpVnY8kvZGwNxhQ from url
gdown --id 1BBwkKyc5ZRy5nkrKwKpVnY8kvZGwNxhQ # a file of any kind
wget -q "https://drive.usercontent.google.com/download?id=1AAwkKyc5ZRy5nkrKwKpVnY8kvZGwNxhC&confirm=t" -O checkpoints/big.ckpt # finds: drive.usercontent.google.com/download?id=1AAwkKyc5ZRy5nkrKwKpVnY8kvZGwNxhC from url
curl -L "https://example.org/download/1234" -o net.safetensors # finds: example.org/download/1234 from url
curl -L "https://example.org/download/1235" -o images.zip
